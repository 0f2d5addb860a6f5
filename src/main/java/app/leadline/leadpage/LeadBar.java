package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Above the columns: back to the list, the way to its neighbours, and the drawers of a narrow window. */
class LeadBar extends Div {

    private final Anchor back = new Anchor();
    private final Drawers drawers;

    LeadBar(LeadPageContext page, Drawers drawers) {
        this.drawers = drawers;
        addClassName("lead-bar");
        Icon arrow = VaadinIcon.ARROW_LEFT.create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        back.addClassName("lead-bar-back");
        back.add(arrow, new Span(getTranslation("leadpage.bar.back")));
        Span name = new Span(page.details().map(LeadDetails::name));
        name.addClassName("lead-bar-name");
        Div right = new Div();
        right.addClassName("lead-bar-right");
        add(
                back,
                drawer(VaadinIcon.USER_CARD, "leadpage.bar.profile", "left"),
                name,
                right,
                drawer(VaadinIcon.PANEL, "leadpage.bar.related", "right"));
    }

    void place(LeadPageLocation location) {
        back.setHref("leads" + (location.list().isEmpty() ? "" : "?" + location.list()));
    }

    private Button drawer(VaadinIcon icon, String label, String side) {
        Button button = new Button(icon.create(), click -> drawers.toggle(side));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(label));
        button.setTooltipText(getTranslation(label));
        button.addClassName("lead-bar-drawer-" + side);
        return button;
    }
}
