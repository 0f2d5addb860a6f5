package app.leadline.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands behind the question mark of a URL, which anybody can type. */
public final class UrlParameters {

    private UrlParameters() {}

    /** By name, in their order; of a parameter that comes several times the first value, of one without a value the empty text. */
    public static Map<String, String> of(QueryParameters url) {
        Map<String, String> parameters = new LinkedHashMap<>();
        url.getParameters().forEach((name, values) -> parameters.put(name, values.isEmpty() ? "" : values.getFirst()));
        return parameters;
    }
}
