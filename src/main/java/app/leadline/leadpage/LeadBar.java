package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadList;
import app.leadline.lead.LeadQuery;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** Above the columns: back to the list, the way to its neighbours, and the drawers of a narrow window. */
class LeadBar extends Div {

    private final Anchor back = new Anchor();
    private final Drawers drawers;
    private final Neighbours neighbours;

    LeadBar(LeadScope page, LeadList list, Drawers drawers) {
        this.drawers = drawers;
        this.neighbours = new Neighbours(page, list);
        addClassName("lead-bar");
        Icon arrow = VaadinIcon.ARROW_LEFT.create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        back.addClassName("lead-bar-back");
        back.add(arrow, new Span(getTranslation("leadpage.bar.back")));
        Span name = new Span(page.details().map(LeadDetails::name));
        name.addClassName("lead-bar-name");
        add(
                back,
                drawer(VaadinIcon.USER_CARD, "leadpage.bar.profile", "left"),
                name,
                neighbours,
                drawer(VaadinIcon.PANEL, "leadpage.bar.related", "right"));
    }

    void place(LeadPageLocation location) {
        Map<String, String> list = location.list().isEmpty()
                ? Map.of()
                : LeadQuery.ofCompact(location.list()).parameters();
        back.setHref(new Location("leads", QueryParameters.simple(list)).getPathWithQueryParameters());
        neighbours.refresh();
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
