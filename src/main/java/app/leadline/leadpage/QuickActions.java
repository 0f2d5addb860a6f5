package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.signals.Signal;
import java.util.Comparator;
import java.util.List;

/** The buttons below the profile; which ones depends on the lead and on what the member may do. */
class QuickActions extends Div {

    private final LeadPageContext page;
    private final List<LeadAction> actions;

    QuickActions(LeadPageContext page, List<LeadAction> actions) {
        this.page = page;
        this.actions = actions.stream()
                .sorted(Comparator.comparing(LeadAction::destructive))
                .toList();
        addClassName("lead-actions");
        Signal.effect(this, () -> show(page.details().get()));
    }

    private void show(LeadDetails lead) {
        removeAll();
        actions.stream()
                .filter(action -> action.visibleFor(lead))
                .map(this::button)
                .forEach(this::add);
    }

    private Button button(LeadAction action) {
        Icon icon = action.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(getTranslation(action.title()), icon, click -> action.run(page));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        if (action.destructive()) {
            button.addClassName("ll-danger");
        }
        return button;
    }
}
