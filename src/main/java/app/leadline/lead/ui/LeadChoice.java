package app.leadline.lead.ui;

import app.leadline.lead.LeadList;
import app.leadline.lead.LeadRow;
import app.leadline.organization.CurrentMember;
import com.vaadin.flow.component.combobox.ComboBox;

/** Chooses a lead of the workspace the member looks at; searched for by name, username or phone, as in the list of leads. */
public class LeadChoice extends ComboBox<LeadRow> {

    public LeadChoice(String label, CurrentMember member, LeadList leads) {
        super(label);
        FoundLeads.offer(this, member, leads);
    }
}
