package app.leadline.lead.ui;

import app.leadline.lead.LeadList;
import app.leadline.lead.LeadRow;
import app.leadline.organization.CurrentMember;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;

/** Chooses some leads of the workspace the member looks at, one by one; searched for as in {@link LeadChoice}. */
public class LeadsChoice extends MultiSelectComboBox<LeadRow> {

    public LeadsChoice(String label, CurrentMember member, LeadList leads) {
        super(label);
        setPlaceholder(getTranslation("leadlist.search"));
        setItemLabelGenerator(LeadRow::name);
        setRenderer(new ComponentRenderer<>(FoundLeads::look));
        setManualValidation(true);
        setItemsWithFilterConverter(new FoundLeads(member, leads)::rows, typed -> typed);
    }
}
