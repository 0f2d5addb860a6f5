package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.OneLine;
import app.leadline.shared.Problems;
import app.leadline.telegram.AccountState;
import app.leadline.telegram.CleanText;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramAccounts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says what is wrong with what somebody wrote, and what would be right. */
@Component
class CampaignChecks {

    static final int NAME_LIMIT = 120;
    static final int DESCRIPTION_LIMIT = 2_000;

    private final TelegramAccounts accounts;
    private final StepTable steps;
    private final StepChecks stepChecks;
    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignChecks(TelegramAccounts accounts, StepTable steps, StepChecks stepChecks, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.steps = steps;
        this.stepChecks = stepChecks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CampaignDraft draft(CurrentMember asker, CampaignDraft draft) {
        Problems problems = new Problems();
        String name = problems.understand(() -> name(draft.name(), draft.description()));
        problems.check(() -> plan(asker, draft.plan()));
        problems.refuse();
        return new CampaignDraft(Objects.requireNonNull(name), description(draft.description()), draft.plan());
    }

    /** @return the name as it is kept */
    String name(String name, String description) {
        String line = OneLine.of(name);
        Problems problems = new Problems();
        problems.check(() -> {
            if (line.isEmpty() || line.length() > NAME_LIMIT) {
                throw new InvalidInput("name", "campaign.invalid.name", NAME_LIMIT);
            }
        });
        problems.check(() -> {
            if (description(description).length() > DESCRIPTION_LIMIT) {
                throw new InvalidInput("description", "campaign.invalid.description", DESCRIPTION_LIMIT);
            }
        });
        problems.refuse();
        return line;
    }

    /** As it is kept: on as many lines as people like. */
    static String description(String written) {
        return CleanText.of(written).strip();
    }

    void plan(CurrentMember asker, CampaignPlan plan) {
        Problems problems = new Problems();
        problems.check(() -> own(asker, plan.account()));
        problems.check(() -> requireExists(plan));
        QuietHours quiet = plan.quiet();
        problems.check(() -> {
            if (quiet != null && quiet.from().equals(quiet.until())) {
                throw new InvalidInput("quiet", "campaign.invalid.quiet");
            }
        });
        problems.refuse();
    }

    private void own(CurrentMember asker, @Nullable TelegramAccountId account) {
        try {
            if (account != null) {
                accounts.own(asker, account);
            }
        } catch (AccessDeniedException notTheirs) {
            throw new InvalidInput("account", "campaign.invalid.account");
        }
    }

    /** When clocks go forward an hour of the night is left out. */
    private static void requireExists(CampaignPlan plan) {
        LocalDateTime start = plan.startsAt();
        if (start != null && plan.zone().getRules().getValidOffsets(start).isEmpty()) {
            throw new InvalidInput("startsAt", "campaign.invalid.noSuchTime");
        }
    }

    static @Nullable Instant start(CampaignPlan plan) {
        LocalDateTime start = plan.startsAt();
        return start == null ? null : start.atZone(plan.zone()).toInstant();
    }

    void requireStart(@Nullable Instant startsAt) {
        if (startsAt == null) {
            throw new InvalidInput("startsAt", "campaign.invalid.noStart");
        }
        if (!startsAt.isAfter(clock.instant())) {
            throw new InvalidInput("startsAt", "campaign.invalid.past");
        }
    }

    /** The flow of a campaign that runs stays as it is. */
    void requireEditable(CampaignStatus status) {
        if (!status.editable()) {
            throw new InvalidInput("", "campaign.invalid.flow." + status);
        }
    }

    /** Whether a campaign can be sent as it is. */
    void requireReady(Row campaign, boolean first) {
        Problems problems = new Problems();
        problems.check(() -> requireAccount(campaign));
        problems.check(() -> {
            List<CampaignStep> written = steps.of(campaign.id());
            if (written.isEmpty()) {
                throw new InvalidInput("steps", "campaign.invalid.noSteps");
            }
            stepChecks.requireSendable(campaign.workspace(), written);
        });
        problems.check(() -> {
            if (first && none("select 1 from participation where campaign_id = ? fetch first 1 row only", campaign)) {
                throw new InvalidInput("participants", "campaign.invalid.noParticipants");
            }
        });
        problems.refuse();
    }

    private void requireAccount(Row campaign) {
        TelegramAccountId account = campaign.plan().account();
        if (account == null) {
            throw new InvalidInput("account", "campaign.invalid.noAccount");
        }
        String state = jdbc.sql("select state from telegram_account where id = ? and owner_id = ?")
                .params(account.value(), campaign.sender().value())
                .query(String.class)
                .optional()
                .orElse("");
        if (!state.equals(AccountState.CONNECTED.name())) {
            throw new InvalidInput("account", "campaign.invalid.disconnected");
        }
    }

    private boolean none(String sql, Row campaign) {
        return jdbc.sql(sql)
                .param(campaign.id().value())
                .query(Integer.class)
                .optional()
                .isEmpty();
    }
}
