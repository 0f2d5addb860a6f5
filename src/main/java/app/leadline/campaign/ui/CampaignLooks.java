package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.ParticipationState;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How statuses, states and times of campaigns look everywhere. */
final class CampaignLooks {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

    private CampaignLooks() {}

    static Span status(CampaignStatus status) {
        Span look = new Span(Texts.of("campaign.status." + status));
        look.addClassNames("campaign-status", css("campaign-status-", status));
        return look;
    }

    static Span state(ParticipationState state) {
        Span look = new Span(Texts.of("campaign.state." + state));
        look.addClassNames("campaign-state", css("campaign-state-", state));
        return look;
    }

    static String css(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT);
    }

    /** "42 %" in the words of the reader; a dash where there is nothing to have a share of. */
    static String share(long part, long whole) {
        return whole == 0 ? "–" : Texts.of("campaign.share", (double) part / whole);
    }

    static String number(long number) {
        return Texts.of("campaign.number", number);
    }

    /** How long a step waits, in the largest unit that says it exactly. */
    static String wait(Duration wait) {
        long minutes = wait.toMinutes();
        if (minutes > 0 && minutes % MINUTES_PER_DAY == 0) {
            return Texts.of("campaign.wait.days", minutes / MINUTES_PER_DAY);
        }
        if (minutes > 0 && minutes % MINUTES_PER_HOUR == 0) {
            return Texts.of("campaign.wait.hours", minutes / MINUTES_PER_HOUR);
        }
        return Texts.of("campaign.wait.minutes", minutes);
    }

    /** How long ago or how far ahead, in words short enough for a column; what is exact stands in the tooltip. */
    static String near(Instant at, Instant now) {
        Duration between = Duration.between(now, at).abs();
        String way = at.isAfter(now) ? "in" : "ago";
        if (between.toMinutes() < 1) {
            return Texts.of("campaign.near.now");
        }
        if (between.toHours() < 1) {
            return Texts.of("campaign.near.minutes." + way, between.toMinutes());
        }
        if (between.toDays() < 1) {
            return Texts.of("campaign.near.hours." + way, between.toHours());
        }
        return Texts.of("campaign.near.days." + way, between.toDays());
    }
}
