package app.leadline.campaign.ui;

import app.leadline.lead.LeadPlaceholders.Placeholder;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** What a text may name; choosing one puts it where the caret stands. */
class PlaceholderMenu extends MenuBar {

    PlaceholderMenu(List<Placeholder> placeholders, TextArea text) {
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        addClassName("campaign-placeholders");
        MenuItem root = addItem(getTranslation("campaign.form.placeholder"));
        placeholders.forEach(one -> {
            String written = "{" + one.name() + "}";
            Span label = new Span(Texts.of(one.label()));
            label.getElement().setAttribute("dir", "auto");
            Span code = new Span(written);
            code.addClassName("campaign-placeholder");
            root.getSubMenu()
                    .addItem(
                            label,
                            click -> text.getElement().executeJs("window.Leadline.campaign.insert(this, $0)", written))
                    .add(code);
        });
    }
}
