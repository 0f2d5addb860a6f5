package app.leadline.leadpage;

import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadPlace;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import java.util.Map;
import java.util.Optional;

/** The way to the previous and next lead of the list the lead was opened from, with its position there. */
class Neighbours extends Div {

    private final LeadScope scope;

    Neighbours(LeadScope scope) {
        this.scope = scope;
        addClassName("lead-bar-right");
    }

    /** Shows nothing for a lead that was opened by itself, or that its list does not have any more. */
    void show(Optional<LeadPlace> place) {
        removeAll();
        place.ifPresent(this::show);
    }

    private void show(LeadPlace place) {
        Span position = new Span(getTranslation("leadpage.bar.place", text(place.position()), text(place.count())));
        position.addClassName("lead-bar-place");
        add(
                position,
                step(VaadinIcon.ANGLE_UP, "leadpage.bar.previous", "k", place.previous()),
                step(VaadinIcon.ANGLE_DOWN, "leadpage.bar.next", "j", place.next()));
    }

    private Button step(VaadinIcon icon, String label, String key, Optional<LeadId> target) {
        Button button = new Button(icon.create(), click -> target.ifPresent(this::open));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setEnabled(target.isPresent());
        button.setAriaLabel(getTranslation(label));
        button.setTooltipText(getTranslation(label));
        button.getElement().setAttribute("data-key", key);
        return button;
    }

    private void open(LeadId target) {
        Location there = scope.location().with(Map.of()).location(target, scope.tab());
        UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
    }

    private String text(CappedCount count) {
        return getTranslation(count.more() ? "leadpage.bar.more" : "leadpage.bar.exact", count.number());
    }
}
