package app.leadline.segment.ui;

import app.leadline.lead.LeadDirectory;
import app.leadline.lead.ui.LeadAvatar;
import app.leadline.organization.CurrentMember;
import app.leadline.segment.Rule;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many leads a rule has while it is edited, and some of them. One question at a time is on its way: however fast somebody types, the
 * database is asked for the newest rule only when it has answered the one before.
 */
class RulePreview extends Aside {

    private final CurrentMember member;
    private final SegmentParts parts;
    private final AsyncLoad asking;
    private final Div number = new Div();
    private final Paragraph note = new Paragraph();
    private final NativeButton retry = new NativeButton(getTranslation("shared.retry"), click -> ask());
    private final UnorderedList samples = new UnorderedList();
    private @Nullable Rule wanted;
    private @Nullable Rule answered;
    private boolean busy;

    RulePreview(CurrentMember member, SegmentParts parts) {
        this.member = member;
        this.parts = parts;
        asking = new AsyncLoad(this, parts.ticker());
        addClassName("segment-preview");
        H2 heading = new H2(getTranslation("segment.preview"));
        heading.addClassName("lead-heading");
        getElement().setAttribute("aria-label", heading.getText());
        number.addClassName("segment-preview-count");
        note.addClassName("segment-preview-note");
        Div told = new Div(number, note);
        told.getElement().setAttribute("role", "status");
        samples.addClassName("segment-preview-leads");
        retry.addClassName("ll-link-button");
        retry.setVisible(false);
        add(heading, told, retry, samples);
    }

    /** @param rule empty while it is not complete: what was found last fades */
    void show(Optional<Rule> rule) {
        wanted = rule.orElse(null);
        if (wanted == null) {
            setClassName("segment-preview-old", true);
            retry.setVisible(false);
            note.setText(getTranslation("segment.preview.incomplete"));
        } else {
            ask();
        }
    }

    private void ask() {
        Rule rule = wanted;
        if (rule == null || busy) {
            return;
        }
        retry.setVisible(false);
        if (rule.equals(answered)) {
            setClassName("segment-preview-old", false);
            note.setText("");
            return;
        }
        busy = true;
        setClassName("segment-preview-old", true);
        note.setText(getTranslation("segment.preview.counting"));
        asking.load(() -> RuleAnswer.of(parts, member, rule), this::answered, failure -> failed(rule, failure));
    }

    private void answered(RuleAnswer answer) {
        busy = false;
        if (!answer.rule().equals(wanted)) {
            ask();
            return;
        }
        answered = answer.rule();
        setClassName("segment-preview-old", false);
        number.setText(answer.count().map(SegmentLooks::leads).orElse(""));
        note.setText(note(answer));
        samples.removeAll();
        answer.samples().forEach(lead -> samples.add(new ListItem(sample(lead))));
    }

    private String note(RuleAnswer answer) {
        if (answer.count().isEmpty()) {
            return getTranslation("segment.preview.slow");
        }
        return answer.samples().isEmpty() ? getTranslation("segment.preview.nobody") : "";
    }

    private void failed(Rule rule, RuntimeException failure) {
        busy = false;
        if (rule.equals(wanted)) {
            note.setText(Notifications.unread(Sentence.of("segment.preview.failed"), failure));
            retry.setVisible(true);
        } else {
            ask();
        }
    }

    /** In a window of its own: what is edited here is not saved yet. */
    private Anchor sample(LeadDirectory.Entry lead) {
        Span name = new Span(lead.name());
        name.addClassName("segment-preview-name");
        name.getElement().setAttribute("dir", "auto");
        Span hint = new Span(lead.hint());
        hint.addClassName("ll-quiet");
        Anchor link = new Anchor("leads/" + lead.lead());
        link.setTarget(AnchorTarget.BLANK);
        link.add(new LeadAvatar(lead.lead(), initials(lead.name()), Optional.empty()), name, hint);
        return link;
    }

    private static String initials(String name) {
        String letters = name.replaceAll("[^\\p{L}\\p{N} ]", "").strip();
        return letters.isEmpty()
                ? "?"
                : letters.substring(0, letters.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
