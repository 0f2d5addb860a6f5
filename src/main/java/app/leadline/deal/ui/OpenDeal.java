package app.leadline.deal.ui;

import app.leadline.deal.DealDetails;
import app.leadline.deal.DealsChanged;
import app.leadline.deal.StagesChanged;
import app.leadline.lead.LeadChanged;
import app.leadline.lead.LeadEvent;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LiveEvent;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.security.access.AccessDeniedException;

/** One deal on its page, kept up to date until it is gone. */
class OpenDeal extends Div {

    private final transient CurrentMember member;
    private final transient DealParts parts;
    private final transient DealHeader header;
    private final transient DealEditors editors;
    private final transient DealWay way;
    private transient DealDetails shown;

    OpenDeal(CurrentMember member, DealDetails deal, DealParts parts) {
        this.member = member;
        this.parts = parts;
        this.shown = deal;
        addClassName("deal");
        header = new DealHeader(member, deal, parts);
        editors = new DealEditors(member, deal, parts, this::reload);
        way = new DealWay(member, deal.id(), parts.reading());
        LeadEvent.Link link =
                new LeadEvent.Link("deal", deal.id().value(), deal.values().title());
        Div left = new Div(titled("deal.details", editors));
        Div right = new Div(
                titled("deal.history", way),
                titled("deal.activities", parts.activities().of(member, deal.lead(), link)));
        left.addClassName("deal-left");
        right.addClassName("deal-right");
        Div columns = new Div(left, right);
        columns.addClassName("deal-columns");
        add(header, columns);
        show(deal);
        parts.broadcaster().listen(this, new DealsChanged.Of(deal.workspace()), this::happened);
        parts.broadcaster().listen(this, new StagesChanged(deal.workspace()), event -> reload());
        parts.broadcaster().listen(this, deal.lead(), event -> {
            if (event instanceof LeadChanged changed && changed.changesProfile()) {
                reload();
            }
        });
    }

    private void happened(LiveEvent event) {
        if (event instanceof DealsChanged changed
                && (changed.deal() == null || changed.deal().equals(shown.id()))) {
            reload();
        }
    }

    private void reload() {
        try {
            show(parts.reading().details(member, shown.id()));
            way.refresh();
        } catch (AccessDeniedException gone) {
            removeAll();
            Anchor lead = new Anchor("leads/" + shown.lead(), getTranslation("deal.gone.toLead", shown.leadName()));
            add(new EmptyState(VaadinIcon.LOCK, Sentence.of("deal.gone.title"), Sentence.of("deal.gone.hint"), lead));
        }
    }

    private void show(DealDetails deal) {
        shown = deal;
        header.show(deal);
        editors.show(deal);
    }

    private Section titled(String title, Component content) {
        H2 heading = new H2(getTranslation(title));
        heading.addClassName("lead-heading");
        Section section = new Section(heading, content);
        section.setAriaLabel(heading.getText());
        section.addClassName("deal-section");
        return section;
    }
}
