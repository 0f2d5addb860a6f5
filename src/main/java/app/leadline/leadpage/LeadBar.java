package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** Above the columns: back to the list, the way to its neighbours, and the drawers of a narrow window. */
class LeadBar extends Div {

    private final LeadScope page;
    private final List<LeadLists> lists;
    private final Anchor back = new Anchor();
    private final Span list = new Span();
    private final Drawers drawers;
    private final Neighbours neighbours;

    LeadBar(LeadScope page, List<LeadLists> lists, Drawers drawers) {
        this.page = page;
        this.lists = lists;
        this.drawers = drawers;
        this.neighbours = new Neighbours(page);
        addClassName("lead-bar");
        Icon arrow = VaadinIcon.ARROW_LEFT.create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        back.addClassName("lead-bar-back");
        back.add(arrow, list);
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
        lists.stream()
                .flatMap(kind -> kind.find(page.member(), location.list()).stream())
                .findFirst()
                .ifPresent(this::place);
    }

    private void place(LeadLists.Origin origin) {
        list.setText(origin.name());
        back.setHref(origin.href());
        neighbours.show(origin.place().apply(page.lead()));
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
