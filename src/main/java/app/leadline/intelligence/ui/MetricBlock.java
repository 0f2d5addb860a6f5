package app.leadline.intelligence.ui;

import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;

/** Things that belong together, and a button that says how they are reckoned, for whoever has no pointer to hover with. */
class MetricBlock extends Section {

    private final DescriptionList definitions = new DescriptionList();

    MetricBlock(String name, Component content) {
        addClassNames("intel-block", "intel-" + name);
        String title = Texts.of("metrics.block." + name);
        // No landmark: the panels beside the tab are, and some are called the same.
        getElement().setAttribute("role", "group").setAttribute("aria-label", title);
        Button about = new Button(VaadinIcon.INFO_CIRCLE_O.create());
        about.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        about.setAriaLabel(Texts.of("metrics.about", title));
        about.addClassName("intel-defines");
        Popover popover = new Popover(definitions);
        popover.setTarget(about);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(Texts.of("metrics.about", title));
        popover.addClassName("intel-definitions");
        Div head = new Div(new H3(title), about, popover);
        head.addClassName("intel-block-head");
        add(head, content);
    }

    static MetricBlock of(String name, List<MetricCard> cards) {
        Div place = new Div();
        cards.forEach(place::add);
        place.addClassNames("intel-cards", "intel-cards-of-" + cards.size());
        MetricBlock block = new MetricBlock(name, place);
        cards.forEach(card -> block.define(card.title(), card.means()));
        return block;
    }

    void define(String title, String meaning) {
        definitions.add(new DescriptionList.Term(title), new DescriptionList.Description(meaning));
    }
}
