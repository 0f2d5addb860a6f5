package app.leadline.deal.ui;

import app.leadline.deal.DealDetails;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.MoneyText;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.ConfirmLoss;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;

/** What a deal is called, whose it is, what it is worth, and deleting it. */
class DealHeader extends Header {

    private final transient CurrentMember member;
    private final transient DealParts parts;
    private final Anchor lead = new Anchor();
    private final H1 title = new H1();
    private final Button delete;
    private final Div facts = new Div();
    private transient DealDetails shown;

    DealHeader(CurrentMember member, DealDetails first, DealParts parts) {
        this.member = member;
        this.parts = parts;
        this.shown = first;
        addClassName("deal-header");
        lead.getElement().setAttribute("dir", "auto");
        title.getElement().setAttribute("dir", "auto");
        facts.addClassName("deal-facts");
        Nav above = new Nav(new Anchor("deals", getTranslation("deal.board")), lead);
        above.setAriaLabel(getTranslation("deal.above"));
        above.addClassName("deal-above");
        delete = new Button(getTranslation("shared.delete"), VaadinIcon.TRASH.create(), click -> confirm());
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        delete.addClassName("ll-danger");
        add(above, new Div(title, delete), facts);
    }

    /** Whatever somebody else changes: what has the focus stays. */
    void show(DealDetails deal) {
        shown = deal;
        lead.setHref("leads/" + deal.lead());
        lead.setText(deal.leadName());
        title.setText(deal.values().title());
        delete.setVisible(deal.permissions().delete());
        facts.removeAll();
        facts.add(facts(deal, ViewerTime.of(UI.getCurrent())));
    }

    private List<Component> facts(DealDetails deal, ViewerTime time) {
        Span value = new Span(MoneyText.of(deal.values().value(), getLocale()));
        value.addClassName("deal-value");
        Span type = new Span(getTranslation("deal.revenueType." + deal.values().revenueType()));
        Span created = new Span(getTranslation(
                "deal.createdBy", time.date(deal.createdAt()), deal.createdBy().email()));
        created.setTitle(time.exact(deal.createdAt()));
        List<Component> all = new ArrayList<>(
                List.of(value, type, DealLooks.stage(deal.stage()), DealLooks.status(deal.status()), created));
        if (deal.closedAt() != null) {
            all.add(new Span(getTranslation("deal.closedAt." + deal.status(), time.date(deal.closedAt()))));
        }
        return all;
    }

    private void confirm() {
        DealDetails deal = shown;
        new ConfirmLoss(
                        getTranslation("deal.delete.title", deal.values().title()),
                        getTranslation("shared.delete"),
                        () -> delete(deal),
                        getTranslation("deal.delete.text"))
                .open();
    }

    private void delete(DealDetails deal) {
        try {
            parts.deals().delete(member, deal.id());
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
            return;
        }
        UI.getCurrent().navigate("leads/" + deal.lead());
        Notifications.success(Sentence.of("deal.delete.done", deal.values().title()));
    }
}
