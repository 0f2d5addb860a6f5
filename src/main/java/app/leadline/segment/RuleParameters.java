package app.leadline.segment;

import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the values of conditions and names them, so that any number of conditions can stand in one statement. */
public final class RuleParameters {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * @param value what JDBC understands; a collection for {@code in (…)}
     * @return how it stands in the SQL: {@code :r7}
     */
    public String add(Object value) {
        String name = "r" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    Map<String, Object> values() {
        return values;
    }
}
