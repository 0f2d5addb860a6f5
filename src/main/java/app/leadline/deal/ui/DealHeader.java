package app.leadline.deal.ui;

import app.leadline.deal.DealDetails;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.MoneyText;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a deal is called, whose it is, what it is worth, and deleting it. */
class DealHeader extends Header {

    private final transient CurrentMember member;
    private final transient DealParts parts;

    DealHeader(CurrentMember member, DealParts parts) {
        this.member = member;
        this.parts = parts;
        addClassName("deal-header");
    }

    void show(DealDetails deal) {
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        Anchor board = new Anchor("deals", getTranslation("deal.board"));
        Anchor lead = new Anchor("leads/" + deal.lead(), deal.leadName());
        lead.getElement().setAttribute("dir", "auto");
        Nav above = new Nav(board, lead);
        above.setAriaLabel(getTranslation("deal.above"));
        above.addClassName("deal-above");
        H1 title = new H1(deal.values().title());
        title.getElement().setAttribute("dir", "auto");
        Span value = new Span(MoneyText.of(deal.values().value(), getLocale()));
        value.addClassName("deal-value");
        Span type = new Span(getTranslation("deal.revenueType." + deal.values().revenueType()));
        Span created = new Span(getTranslation(
                "deal.createdBy", time.date(deal.createdAt()), deal.createdBy().email()));
        created.setTitle(time.exact(deal.createdAt()));
        Div facts = new Div(value, type, DealLooks.stage(deal.stage()), DealLooks.status(deal.status()), created);
        facts.addClassName("deal-facts");
        if (deal.closedAt() != null) {
            facts.add(new Span(getTranslation("deal.closedAt." + deal.status(), time.date(deal.closedAt()))));
        }
        removeAll();
        add(above, new Div(title, delete(deal)), facts);
    }

    private Button delete(DealDetails deal) {
        Button delete = new Button(getTranslation("shared.delete"), VaadinIcon.TRASH.create(), click -> confirm(deal));
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        delete.addClassName("ll-danger");
        delete.setVisible(deal.permissions().delete());
        return delete;
    }

    private void confirm(DealDetails deal) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("deal.delete.title", deal.values().title()));
        dialog.setText(getTranslation("deal.delete.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.setConfirmText(getTranslation("shared.delete"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> delete(dialog, deal));
        dialog.open();
    }

    private void delete(ConfirmDialog dialog, DealDetails deal) {
        try {
            parts.deals().delete(member, deal.id());
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
            return;
        }
        dialog.close();
        UI.getCurrent().navigate("leads/" + deal.lead());
        Notifications.success(Sentence.of("deal.delete.done", deal.values().title()));
    }
}
