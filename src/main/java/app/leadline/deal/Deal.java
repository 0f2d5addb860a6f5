package app.leadline.deal;

import app.leadline.campaign.CampaignId;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
class Deal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long workspaceId;
    private long leadId;
    private String title;
    private String titleKey;
    private String searchText;
    private BigDecimal amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private RevenueType revenueType;

    private long stageId;
    private @Nullable Long campaignId;
    private long createdBy;
    private Instant createdAt;
    private Instant movedAt;
    private @Nullable Instant closedAt;

    @Version
    private long version;

    /** @param leadWords what its lead is found by */
    Deal(DealPolicy.Opening opening, DealDraft draft, String leadWords, Stage stage, Instant now) {
        this.workspaceId = opening.workspace().value();
        this.leadId = opening.lead().value();
        this.createdBy = opening.by().value();
        this.createdAt = now;
        assume(draft, leadWords);
        enter(stage, now);
    }

    @SuppressWarnings("NullAway.Init")
    protected Deal() {}

    /** What it holds, as somebody would have written it. */
    DealDraft draft() {
        return new DealDraft(title, value(), revenueType, campaignId == null ? null : new CampaignId(campaignId));
    }

    void edit(DealDraft after, String leadWords) {
        after.check();
        assume(after, leadWords);
    }

    @NullUnmarked
    private void assume(DealDraft draft, String leadWords) {
        title = draft.title();
        titleKey = title.toLowerCase(Locale.ROOT);
        searchText = titleKey + " " + leadWords;
        amount = draft.value().amount();
        currency = draft.value().currency().getCurrencyCode();
        revenueType = draft.revenueType();
        campaignId = draft.campaign() == null ? null : draft.campaign().value();
    }

    /** From one won stage to another it stays won since when it was. */
    void move(Stage from, Stage to, Instant now) {
        Instant closedBefore = closedAt;
        enter(to, now);
        if (from.kind() == to.kind()) {
            closedAt = closedBefore;
        }
    }

    private void enter(Stage stage, Instant now) {
        stageId = stage.id().value();
        movedAt = now;
        closedAt = stage.kind() == StageKind.OPEN ? null : now;
    }

    DealId id() {
        return new DealId(Objects.requireNonNull(id));
    }

    LeadId lead() {
        return new LeadId(leadId);
    }

    String title() {
        return title;
    }

    Money value() {
        return Money.of(amount, currency);
    }

    StageId stage() {
        return new StageId(stageId);
    }

    MemberId createdBy() {
        return new MemberId(createdBy);
    }
}
