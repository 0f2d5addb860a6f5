package app.leadline.conversation.ui;

import app.leadline.conversation.SendGate;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DisabledUpdateMode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The box one writes in. Enter sends, Shift+Enter breaks the line; the browser's half ({@code composer.js}) shows the message before the
 * server has heard of it.
 */
@JavaScript("context://scripts/composer.js")
class Composer extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DRAFT_AFTER_MS = 700;

    private final transient Desk desk;
    private final TextArea text = new TextArea();
    private final Div quote = new Div();
    private final Span problem = new Span();
    private final Refusal refusal = new Refusal();
    private @Nullable MessageBubble answered;

    /** What becomes of the words. */
    interface Desk {

        /** @throws InvalidInput when they cannot be sent, with the reason */
        void send(UUID token, String text, boolean several, @Nullable MessageBubble answered);

        void draft(String text, @Nullable MessageBubble answered);
    }

    Composer(Desk desk) {
        this.desk = desk;
        addClassName("msg-composer");
        text.addClassName("msg-write");
        text.setMinRows(1);
        text.setAriaLabel(getTranslation("messages.write"));
        text.setPlaceholder(getTranslation("messages.write.placeholder"));
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(DRAFT_AFTER_MS);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.draft(change.getValue(), answered);
            }
        });
        // What was typed last may still be on its way when writing is refused.
        text.getElement()
                .addPropertyChangeListener("value", "blur", typed -> {})
                .setDisabledUpdateMode(DisabledUpdateMode.ALWAYS);
        text.getElement().setAttribute("data-key", "r").setAttribute("dir", "auto");
        Button send = new Button(VaadinIcon.PAPERPLANE.create());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ICON);
        send.addClassName("msg-send");
        send.setAriaLabel(getTranslation("messages.send"));
        send.setTooltipText(getTranslation("messages.send.tooltip"));
        NativeButton several = new NativeButton(getTranslation("messages.write.split"));
        several.addClassName("ll-link-button");
        Span split = new Span(new Span(getTranslation("messages.write.long")), several);
        split.addClassName("msg-split");
        split.getElement().setAttribute("hidden", true);
        Span counter = new Span();
        counter.addClassName("msg-counter");
        counter.getElement().setAttribute("role", "status");
        quote.addClassName("msg-quote");
        quote.setVisible(false);
        problem.addClassName("ll-problem");
        problem.getElement().setAttribute("role", "alert");
        Div side = new Div(counter, send);
        side.addClassName("msg-write-side");
        Div line = new Div(text, side);
        line.addClassName("msg-write-line");
        Div box = new Div(quote, line);
        box.addClassName("msg-box");
        Div below = new Div(problem, split);
        below.addClassName("msg-write-below");
        add(refusal, box, below);
        getElement()
                .addEventListener("composer-send", event -> {
                    var detail = event.getEventData();
                    send(
                            detail.get("event.detail.token").asString(),
                            detail.get("event.detail.text").asString(),
                            detail.get("event.detail.several").asBoolean());
                })
                .addEventData("event.detail.token")
                .addEventData("event.detail.text")
                .addEventData("event.detail.several");
        getElement().addEventListener("composer-escape", event -> answer(null));
    }

    /**
     * What was typed before, here or on another device.
     *
     * @param row what it answers; null for nothing
     */
    void show(String draft, @Nullable MessageBubble row) {
        text.setValue(draft);
        quote(row);
    }

    /** @param why nothing can be written just now; empty when it can. What has been typed stays */
    void allow(Optional<SendGate.Refusal> why) {
        text.setEnabled(why.isEmpty());
        refusal.show(why);
    }

    /** @param row what the next message answers; null for nothing */
    void answer(@Nullable MessageBubble row) {
        quote(row);
        text.focus();
    }

    private void quote(@Nullable MessageBubble row) {
        answered = row;
        quote.removeAll();
        quote.setVisible(row != null);
        if (row != null) {
            Span who = new Span(getTranslation("messages.answer.to", row.sender()));
            who.addClassName("msg-reply-who");
            Span excerpt = new Span(excerpt(row));
            excerpt.addClassName("msg-reply-text");
            excerpt.getElement().setAttribute("dir", "auto");
            Div words = new Div(who, excerpt);
            words.addClassName("msg-quote-words");
            Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> answer(null));
            close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            close.setAriaLabel(getTranslation("messages.answer.cancel"));
            quote.add(words, close);
        }
    }

    private static String excerpt(MessageBubble row) {
        StringBuilder words = new StringBuilder();
        row.text().forEach(segment -> words.append(segment.text()));
        MediaLine media = row.media();
        return words.isEmpty() && media != null ? media.title() : words.toString();
    }

    private void send(String token, String typed, boolean several) {
        problem.setText("");
        try {
            desk.send(UUID.fromString(token), typed, several, answered);
            quote(null);
        } catch (InvalidInput refused) {
            problem.setText(Texts.of(refused.sentence()));
            tell("giveBack($0, $1)", typed, token);
        } catch (RuntimeException broken) {
            problem.setText(getTranslation("messages.send.broken"));
            tell("giveBack($0, $1)", typed, token);
            throw broken;
        } finally {
            tell("settle($0)", token);
        }
    }

    private void tell(String what, Object... arguments) {
        getElement().executeJs("window.Leadline.composer.attach(this)." + what, arguments);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("window.Leadline.composer.attach(this)");
    }
}
