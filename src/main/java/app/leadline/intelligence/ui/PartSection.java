package app.leadline.intelligence.ui;

import app.leadline.intelligence.Part;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** A part of a storyline below its heading. */
class PartSection extends Section {

    PartSection(Part part, Component... content) {
        super(new H3(Texts.of("intelligence.part." + part)));
        add(content);
        addClassNames("intel-part", "intel-part-" + part.name().toLowerCase(Locale.ROOT));
    }
}
