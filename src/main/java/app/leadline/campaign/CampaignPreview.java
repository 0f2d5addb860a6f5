package app.leadline.campaign;

import app.leadline.lead.LeadPlaceholders.Placeholder;
import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import app.leadline.telegram.CleanText;
import app.leadline.telegram.TelegramMessage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a text of a campaign would say to a lead, while it is being written. */
@Service
@Transactional(readOnly = true)
public class CampaignPreview {

    private final Placeholders placeholders;
    private final LeadPolicy leads;
    private final Memberships memberships;

    CampaignPreview(Placeholders placeholders, LeadPolicy leads, Memberships memberships) {
        this.placeholders = placeholders;
        this.leads = leads;
        this.memberships = memberships;
    }

    /**
     * @param text with a gap where something is missing
     * @param missing what the lead has no value for and the text no fallback: it would not be sent to this lead
     * @param unknown what no lead of the workspace has: the step could not be saved
     * @param length in the units that Telegram counts
     * @param pieces the same text in pieces, so that what is missing can be shown where it is
     */
    public record Preview(String text, Set<String> missing, Set<String> unknown, int length, List<Piece> pieces) {

        public boolean tooLong() {
            return length > TelegramMessage.LONGEST_TEXT;
        }
    }

    /** @param text what the lead gets here; of something missing or unknown the placeholder as it was written */
    public record Piece(String text, Kind kind) {

        public enum Kind {
            TEXT,
            VALUE,
            MISSING,
            UNKNOWN
        }
    }

    /** What texts of the workspace the asker looks at may name, in the order people see. */
    public List<Placeholder> placeholders(CurrentMember asker) {
        memberships.requireMember(asker);
        return placeholders.of(asker.workspace());
    }

    /**
     * One preview for each text, in their order; a fixed number of statements however many texts there are.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the asker may not open the lead, or there is none
     */
    public List<Preview> of(CurrentMember asker, List<String> templates, LeadId lead) {
        WorkspaceId workspace = leads.requireOpen(asker, lead);
        List<Template> written = templates.stream().map(Template::of).toList();
        Set<String> named =
                written.stream().flatMap(template -> template.names().stream()).collect(Collectors.toSet());
        Set<String> known = placeholders.names(workspace);
        Map<String, String> values =
                placeholders.values(workspace, Set.of(lead), named).getOrDefault(lead, Map.of());
        return written.stream()
                .map(template -> preview(template, values, known))
                .toList();
    }

    private static Preview preview(Template written, Map<String, String> values, Set<String> known) {
        Template.Rendering rendering = written.render(values);
        Set<String> unknown = new LinkedHashSet<>(written.names());
        unknown.removeAll(known);
        Set<String> missing = new LinkedHashSet<>(rendering.missing());
        missing.removeAll(unknown);
        String text = CleanText.of(rendering.text()).strip();
        List<Piece> pieces = written.pieces().stream()
                .map(piece -> shown(piece, values, known))
                .toList();
        return new Preview(text, missing, unknown, text.length(), pieces);
    }

    private static Piece shown(Template.Piece piece, Map<String, String> values, Set<String> known) {
        if (!piece.placeholder()) {
            return new Piece(CleanText.of(piece.text()), Piece.Kind.TEXT);
        }
        Template one = Template.of(piece.text());
        if (!known.containsAll(one.names())) {
            return new Piece(piece.text(), Piece.Kind.UNKNOWN);
        }
        Template.Rendering rendering = one.render(values);
        return rendering.missing().isEmpty()
                ? new Piece(CleanText.of(rendering.text()), Piece.Kind.VALUE)
                : new Piece(piece.text(), Piece.Kind.MISSING);
    }
}
