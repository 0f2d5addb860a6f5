package app.leadline.lead.ui;

import app.leadline.lead.TagColour;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The colour of a tag, or of anything coloured like tags, as a dot that opens the palette. */
public class TagColourChoice extends Div {

    private final NativeButton dot = new NativeButton();
    private final Map<TagColour, NativeButton> palette = new EnumMap<>(TagColour.class);

    /** @param onChoice called with what was chosen; {@link #show} it once it is saved */
    public TagColourChoice(Consumer<TagColour> onChoice) {
        Popover popover = new Popover();
        popover.setTarget(dot);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAutofocus(true);
        popover.setAriaLabel(getTranslation("tags.palette"));
        Div swatches = new Div();
        swatches.addClassName("tag-palette");
        for (TagColour colour : TagColour.values()) {
            String name = getTranslation("tags.colour." + colour);
            NativeButton swatch = new NativeButton();
            swatch.addClassNames("tag-dot", TagBadge.colourClass(colour));
            swatch.setAriaLabel(name);
            swatch.setTitle(name);
            swatch.addClickListener(click -> {
                popover.close();
                onChoice.accept(colour);
            });
            palette.put(colour, swatch);
            swatches.add(swatch);
        }
        popover.add(swatches);
        add(dot, popover);
    }

    /** @param name of what has the colour */
    public void show(String name, TagColour shown) {
        dot.setClassName("");
        dot.addClassNames("tag-dot", TagBadge.colourClass(shown));
        dot.setAriaLabel(getTranslation("tags.colourOf", name, getTranslation("tags.colour." + shown)));
        palette.forEach(
                (colour, swatch) -> swatch.getElement().setAttribute("aria-pressed", String.valueOf(colour == shown)));
    }
}
