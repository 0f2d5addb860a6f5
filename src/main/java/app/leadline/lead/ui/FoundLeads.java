package app.leadline.lead.ui;

import app.leadline.lead.LeadFilter;
import app.leadline.lead.LeadKey;
import app.leadline.lead.LeadList;
import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadRow;
import app.leadline.lead.LeadSort;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.TypedPages;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;

/** Lets fields for choosing leads offer those that the words typed into them find, as the list of leads does. */
final class FoundLeads {

    private static final LeadSort BY_NAME = new LeadSort(LeadSort.By.NAME, false);

    private FoundLeads() {}

    static <F extends ComboBoxBase<F, LeadRow, V>, V> void offer(F field, CurrentMember member, LeadList leads) {
        field.setPlaceholder(field.getTranslation("leadlist.search"));
        field.setItemLabelGenerator(LeadRow::name);
        field.setRenderer(new ComponentRenderer<>(FoundLeads::look));
        field.setManualValidation(true);
        TypedPages.Source<LeadRow, LeadKey> found = (typed, after, limit) ->
                leads.page(member, new LeadQuery(LeadFilter.NONE.withText(typed), BY_NAME), after, limit);
        field.setItemsWithFilterConverter(new TypedPages<>(found, LeadRow::key), typed -> typed);
    }

    private static Span look(LeadRow lead) {
        Span name = new Span(lead.name());
        name.addClassName("lead-found-name");
        name.getElement().setAttribute("dir", "auto");
        Span contact = new Span(
                lead.username() != null
                        ? lead.username().withAt()
                        : lead.phone() != null ? lead.phone().formatted() : "");
        contact.addClassNames("ll-quiet", "lead-found-contact");
        Span look = new Span(new LeadAvatar(lead.id(), lead.initials(), lead.photo()), name, contact);
        look.addClassName("lead-found");
        return look;
    }
}
