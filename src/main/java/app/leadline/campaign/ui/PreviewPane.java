package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignPeople;
import app.leadline.campaign.CampaignPreview;
import app.leadline.campaign.CampaignPreview.Piece;
import app.leadline.lead.LeadFilter;
import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadRow;
import app.leadline.lead.LeadSort;
import app.leadline.lead.ui.LeadChoice;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramMessage;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** What the messages would say to a real lead, as they are being written, and what that lead lacks. */
class PreviewPane extends Aside {

    private static final int SOME = 50;
    private static final LeadQuery BY_NAME = new LeadQuery(LeadFilter.NONE, new LeadSort(LeadSort.By.NAME, false));

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final LeadChoice lead;
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
        lead = new LeadChoice(getTranslation("campaign.preview.lead"), member, parts.leads());
        lead.setWidthFull();
        lead.addValueChangeListener(change -> show(templates));
        bubbles.addClassName("campaign-bubbles");
        add(heading, lead, bubbles);
        first(campaign);
    }

    /** Somebody whose name is known, when there is nobody the campaign is for. */
    private void first(@Nullable CampaignDetails campaign) {
        Optional<LeadRow> participant = campaign == null
                ? Optional.empty()
                : parts.people().page(member, campaign.id(), CampaignPeople.Filter.NONE, 0, 1).stream()
                        .findFirst()
                        .flatMap(one -> parts.leads().row(member, one.lead()));
        participant.or(this::somebody).ifPresent(lead::setValue);
    }

    private Optional<LeadRow> somebody() {
        List<LeadRow> some = parts.leads().page(member, BY_NAME, null, SOME);
        return some.stream()
                .filter(one -> Character.isLetter(one.name().codePointAt(0)))
                .findFirst()
                .or(() -> some.stream().findFirst());
    }

    void show(List<String> now) {
        templates = now;
        bubbles.removeAll();
        LeadRow chosen = lead.getValue();
        if (chosen == null) {
            bubbles.add(quiet("campaign.preview.noLead"));
        } else if (now.stream().allMatch(String::isBlank)) {
            bubbles.add(quiet("campaign.preview.noText"));
        } else {
            messages(now.stream().filter(text -> !text.isBlank()).toList(), chosen.id());
        }
    }

    private Paragraph quiet(String key) {
        Paragraph hint = new Paragraph(getTranslation(key));
        hint.addClassName("ll-quiet");
        return hint;
    }

    private void messages(List<String> texts, LeadId to) {
        try {
            parts.preview().of(member, texts, to).forEach(preview -> bubbles.add(message(preview)));
        } catch (AccessDeniedException gone) {
            bubbles.add(remark("campaign.preview.leadGone"));
        }
    }

    private Div message(CampaignPreview.Preview preview) {
        Div bubble = new Div();
        bubble.addClassName("campaign-bubble");
        bubble.getElement().setAttribute("dir", "auto");
        preview.pieces().forEach(piece -> bubble.add(piece(piece)));
        Div message = new Div(bubble);
        message.addClassName("campaign-bubble-row");
        if (!preview.unknown().isEmpty()) {
            message.add(remark("campaign.preview.unknown", names(preview.unknown())));
        }
        if (!preview.missing().isEmpty()) {
            message.add(remark("campaign.preview.missing", names(preview.missing())));
        }
        if (preview.tooLong()) {
            message.add(remark("campaign.invalid.tooLong", preview.length(), TelegramMessage.LONGEST_TEXT));
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
