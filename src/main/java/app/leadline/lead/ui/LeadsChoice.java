package app.leadline.lead.ui;

import app.leadline.lead.LeadList;
import app.leadline.lead.LeadRow;
import app.leadline.organization.CurrentMember;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;

/** Chooses some leads of the workspace the member looks at, one by one; searched for as in {@link LeadChoice}. */
public class LeadsChoice extends MultiSelectComboBox<LeadRow> {

    public LeadsChoice(String label, CurrentMember member, LeadList leads) {
        super(label);
        FoundLeads.offer(this, member, leads);
    }
}
