package app.leadline.customfield.ui;

import app.leadline.customfield.CustomFieldService;
import app.leadline.customfield.CustomFields;
import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldOfLead;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.Saving;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of one lead, read and changed as the member who looks at the page. */
class LeadFields {

    private final LeadPageContext page;
    private final CustomFields fields;
    private final CustomFieldService values;
    private final Saving saving;

    LeadFields(LeadPageContext page, CustomFields fields, CustomFieldService values, Saving saving) {
        this.page = page;
        this.fields = fields;
        this.values = values;
        this.saving = saving;
    }

    List<FieldOfLead> read() {
        return fields.ofLead(page.member(), page.lead());
    }

    /**
     * Saves in the background.
     *
     * @param saved gets the canonical value under the lock of the UI
     * @param failed gets why nothing was saved, likewise
     */
    void save(
            UI ui,
            FieldDefinition field,
            @Nullable String seen,
            @Nullable String wanted,
            Consumer<@Nullable String> saved,
            Consumer<RuntimeException> failed) {
        saving.run(ui, () -> values.change(page.member(), page.lead(), field.name(), seen, wanted), saved, failed);
    }
}
