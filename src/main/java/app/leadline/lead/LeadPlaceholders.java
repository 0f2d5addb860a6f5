package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Values of leads that a text can name, as in {@code Dear {first_name}}. A feature with values of its own declares one bean; where two
 * know the same name, the first by {@code @Order} wins. Asks nobody who may: whoever calls has done so.
 */
public interface LeadPlaceholders {

    /**
     * @param name lower case letters, digits and underscores, beginning with a letter
     * @param label what people call it
     */
    record Placeholder(String name, Sentence label) {}

    /** What there is in a workspace, in the order people see. */
    List<Placeholder> of(WorkspaceId workspace);

    /**
     * Values as people read them, for any number of leads of the workspace in a fixed number of statements. A value that a lead does
     * not have is not in it, and so is a name that is not of here.
     *
     * @param leads each with the language its dates and numbers are written in
     */
    Map<LeadId, Map<String, String>> values(WorkspaceId workspace, Map<LeadId, Locale> leads, Set<String> names);
}
