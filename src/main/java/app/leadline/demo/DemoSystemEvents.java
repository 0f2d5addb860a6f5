package app.leadline.demo;

import app.leadline.lead.LeadSource;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Imports, merges, access and accounts. */
@Demo
@Order(50)
class DemoSystemEvents implements Chapter {

    private final Happenings happenings;

    DemoSystemEvents(Happenings happenings) {
        this.happenings = happenings;
    }

    @Override
    public void write(Script script, Cast cast) {
        LeadLine.all().forEach(lead -> write(script, cast.as(lead.by(), lead.workspace()), lead));
    }

    private void write(Script script, CurrentMember by, LeadLine lead) {
        Instant entered = lead.enters(script);
        if (lead.source() == LeadSource.IMPORT) {
            String file = String.valueOf(lead.profile().groupName())
                            .toLowerCase(Locale.ROOT)
                            .replace(' ', '-') + ".csv";
            happens(script, lead, entered.plusSeconds(1), by.id(), "audit.import", file);
        }
        if (lead.isMeantBy("tag=vip")) {
            happens(script, lead, entered.plus(Duration.ofDays(3)), null, "audit.account", by.name() + ": connected");
            happens(
                    script,
                    lead,
                    entered.plus(Duration.ofDays(20)),
                    by.id(),
                    "audit.access",
                    "Photos may be loaded from Telegram");
        }
        if (lead.isMeantBy("tag=trade fair")) {
            String twin = lead.profile().firstName() + " (badge scan)";
            happens(script, lead, entered.plus(Duration.ofDays(6)), by.id(), "audit.merge", twin);
        }
    }

    private void happens(
            Script script, LeadLine lead, Instant at, @Nullable MemberId by, String type, String argument) {
        script.at(at, () -> happenings.happen(script.lead(lead.key()), by, type, List.of(), List.of(argument)));
    }
}
