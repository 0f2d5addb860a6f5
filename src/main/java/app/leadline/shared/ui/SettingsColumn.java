package app.leadline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The one calm column of a settings page: what the page is about, what can be added, and below it whatever is set. */
public class SettingsColumn extends Div {

    /**
     * @param title the heading of the page, in the language of the viewer
     * @param hint one or two sentences below it
     * @param actions what can be added here, at the right of the heading
     */
    public SettingsColumn(String title, String hint, Component... actions) {
        addClassName("ll-settings");
        Header header = new Header(new Div(new H1(title), new Paragraph(hint)));
        header.addClassName("ll-settings-header");
        header.add(actions);
        add(header);
    }
}
