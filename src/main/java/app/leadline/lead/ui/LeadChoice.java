package app.leadline.lead.ui;

import app.leadline.lead.LeadFilter;
import app.leadline.lead.LeadKey;
import app.leadline.lead.LeadList;
import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadRow;
import app.leadline.lead.LeadSort;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.KeysetPages;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.stream.Stream;

/** Chooses a lead of the workspace the member looks at; searched for by name, username or phone, as in the list of leads. */
public class LeadChoice extends ComboBox<LeadRow> {

    private final transient CurrentMember member;
    private final transient LeadList leads;
    private final KeysetPages<LeadRow, LeadKey> pages = new KeysetPages<>(this::page, LeadRow::key);
    private String text = "";

    public LeadChoice(String label, CurrentMember member, LeadList leads) {
        super(label);
        this.member = member;
        this.leads = leads;
        setPlaceholder(getTranslation("leadlist.search"));
        setItemLabelGenerator(LeadRow::name);
        setRenderer(new ComponentRenderer<>(LeadChoice::look));
        setManualValidation(true);
        setItemsWithFilterConverter(this::rows, typed -> typed);
    }

    private Stream<LeadRow> rows(Query<LeadRow, String> query) {
        String typed = query.getFilter().orElse("");
        if (!typed.equals(text)) {
            text = typed;
            pages.forget();
        }
        return pages.fetch(new Query<>(query.getOffset(), query.getLimit(), List.of(), null, null));
    }

    private List<LeadRow> page(@org.jspecify.annotations.Nullable LeadKey after, int limit) {
        LeadQuery query = new LeadQuery(LeadFilter.NONE.withText(text), new LeadSort(LeadSort.By.NAME, false));
        return leads.page(member, query, after, limit);
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
