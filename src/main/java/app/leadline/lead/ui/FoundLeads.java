package app.leadline.lead.ui;

import app.leadline.lead.LeadFilter;
import app.leadline.lead.LeadKey;
import app.leadline.lead.LeadList;
import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadRow;
import app.leadline.lead.LeadSort;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.KeysetPages;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What fields for choosing leads offer for the words typed into them, page by page, and how a lead looks there. */
class FoundLeads {

    private static final LeadSort BY_NAME = new LeadSort(LeadSort.By.NAME, false);

    private final CurrentMember member;
    private final LeadList leads;
    private final KeysetPages<LeadRow, LeadKey> pages = new KeysetPages<>(this::page, LeadRow::key);
    private String text = "";

    FoundLeads(CurrentMember member, LeadList leads) {
        this.member = member;
        this.leads = leads;
    }

    Stream<LeadRow> rows(Query<LeadRow, String> query) {
        String typed = query.getFilter().orElse("");
        if (!typed.equals(text)) {
            text = typed;
            pages.forget();
        }
        return pages.fetch(new Query<>(query.getOffset(), query.getLimit(), List.of(), null, null));
    }

    private List<LeadRow> page(@Nullable LeadKey after, int limit) {
        return leads.page(member, new LeadQuery(LeadFilter.NONE.withText(text), BY_NAME), after, limit);
    }

    static Span look(LeadRow lead) {
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
