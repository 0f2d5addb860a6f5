package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignPreview;
import app.leadline.campaign.CampaignPreview.Piece;
import app.leadline.lead.LeadDirectory;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramMessage;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** What the messages would say to a real lead, as they are being written, and what that lead lacks. */
class PreviewPane extends Aside {

    private static final int SOME = 50;

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final ComboBox<LeadDirectory.Entry> lead = new ComboBox<>(getTranslation("campaign.preview.lead"));
    private final Div bubbles = new Div();
    private List<String> templates = List.of();

    /** @param campaign whose first participant is looked at first; null for a new one */
    PreviewPane(CurrentMember member, CampaignParts parts, @Nullable CampaignDetails campaign) {
        this.member = member;
        this.parts = parts;
        addClassName("campaign-preview");
        H2 heading = new H2(getTranslation("campaign.preview"));
        heading.addClassName("lead-heading");
        getElement().setAttribute("aria-label", heading.getText());
        lead.setItems(query ->
                parts
                        .leads()
                        .search(member, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()));
        lead.setItemLabelGenerator(LeadChoice::label);
        lead.setWidthFull();
        lead.addValueChangeListener(change -> show(templates));
        bubbles.addClassName("campaign-bubbles");
        add(heading, lead, bubbles);
        first(campaign);
    }

    /** Somebody whose name is known, when there is nobody the campaign is for. */
    private void first(@Nullable CampaignDetails campaign) {
        var participant = campaign == null
                ? null
                : parts.people().page(member, campaign.id(), "", null, 0, 1).stream()
                        .findFirst()
                        .orElse(null);
        if (participant != null) {
            lead.setValue(new LeadDirectory.Entry(participant.lead(), participant.name(), ""));
        } else {
            List<LeadDirectory.Entry> some = parts.leads().search(member, "", SOME);
            some.stream()
                    .filter(one -> Character.isLetter(one.name().codePointAt(0)))
                    .findFirst()
                    .or(() -> some.stream().findFirst())
                    .ifPresent(lead::setValue);
        }
    }

    void show(List<String> now) {
        templates = now;
        bubbles.removeAll();
        LeadDirectory.Entry chosen = lead.getValue();
        if (chosen == null) {
            bubbles.add(quiet("campaign.preview.noLead"));
        } else if (now.stream().allMatch(String::isBlank)) {
            bubbles.add(quiet("campaign.preview.noText"));
        } else {
            now.stream().filter(text -> !text.isBlank()).forEach(text -> bubbles.add(message(text, chosen.lead())));
        }
    }

    private Paragraph quiet(String key) {
        Paragraph hint = new Paragraph(getTranslation(key));
        hint.addClassName("ll-quiet");
        return hint;
    }

    private Div message(String template, LeadId to) {
        Div message = new Div();
        message.addClassName("campaign-bubble-row");
        try {
            CampaignPreview.Preview preview = parts.preview().of(member, template, to);
            Div bubble = new Div();
            bubble.addClassName("campaign-bubble");
            bubble.getElement().setAttribute("dir", "auto");
            preview.pieces().forEach(piece -> bubble.add(piece(piece)));
            message.add(bubble);
            if (!preview.unknown().isEmpty()) {
                message.add(remark("campaign.preview.unknown", names(preview.unknown())));
            }
            if (!preview.missing().isEmpty()) {
                message.add(remark("campaign.preview.missing", names(preview.missing())));
            }
            if (preview.tooLong()) {
                message.add(remark("campaign.invalid.tooLong", preview.length(), TelegramMessage.LONGEST_TEXT));
            }
        } catch (AccessDeniedException gone) {
            message.add(remark("campaign.preview.leadGone"));
        }
        return message;
    }

    private static Span piece(Piece piece) {
        Span span = new Span(piece.text());
        if (piece.kind() != Piece.Kind.TEXT) {
            span.addClassName("campaign-piece-" + piece.kind().name().toLowerCase(Locale.ROOT));
        }
        return span;
    }

    private static String names(Set<String> names) {
        return String.join(", ", names.stream().map(name -> "{" + name + "}").toList());
    }

    private Span remark(String key, Object... arguments) {
        Span remark = new Span(getTranslation(key, arguments));
        remark.addClassName("campaign-bubble-remark");
        return remark;
    }
}
