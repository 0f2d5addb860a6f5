package app.leadline.segment.ui;

import app.leadline.segment.SegmentSummary;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import org.jspecify.annotations.Nullable;

/** What is edited, and the ways out: saved or not. */
class EditorHeader extends Header {

    private final H1 title = new H1();
    private final Button save;

    EditorHeader(Runnable onSave, Runnable onLeave) {
        addClassName("leads-heading");
        title.getElement().setAttribute("dir", "auto");
        Button leave = new Button(getTranslation("shared.cancel"), click -> onLeave.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        save = new Button(getTranslation("segment.save"), click -> onSave.run());
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        save.setTooltipText(getTranslation("segment.save.tooltip"));
        Div ways = new Div(leave, save);
        ways.addClassName("segment-buttons");
        add(title, ways);
    }

    /** @param segment null for a new one */
    void show(@Nullable SegmentSummary segment) {
        title.setText(
                segment == null
                        ? getTranslation("segment.new")
                        : getTranslation("segment.editor.title", segment.name()));
    }

    /** A changed rule is asked of all leads, which takes a moment. */
    void busy(boolean busy) {
        save.setEnabled(!busy);
        save.setText(getTranslation(busy ? "segment.saving" : "segment.save"));
    }
}
