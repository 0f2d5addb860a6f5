package app.leadline.customfield.ui;

import app.leadline.customfield.CustomFieldPolicy;
import app.leadline.customfield.CustomFieldService;
import app.leadline.customfield.CustomFields;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.leadpage.LeadSection;
import app.leadline.shared.ui.Saving;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.Component;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The custom fields of a lead in the left column of its page. */
@Service
@Order(100)
class CustomFieldSection implements LeadSection {

    private final CustomFields fields;
    private final CustomFieldService values;
    private final CustomFieldPolicy policy;
    private final UiBroadcaster broadcaster;
    private final Executor background;

    CustomFieldSection(
            CustomFields fields,
            CustomFieldService values,
            CustomFieldPolicy policy,
            UiBroadcaster broadcaster,
            @Qualifier("applicationTaskExecutor") Executor background) {
        this.fields = fields;
        this.values = values;
        this.policy = policy;
        this.broadcaster = broadcaster;
        this.background = background;
    }

    @Override
    public String title() {
        return "customfield.section";
    }

    @Override
    public Component content(LeadPageContext page) {
        LeadFields lead = new LeadFields(page, fields, values, new Saving(background));
        return new FieldList(page, lead, policy.mayDefine(page.member()), broadcaster);
    }
}
