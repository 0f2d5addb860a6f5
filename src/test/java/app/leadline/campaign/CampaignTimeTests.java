package app.leadline.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When campaigns begin, and when they are quiet. */
abstract class CampaignTimeTests extends CampaignGround {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0));

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2026-11-22T12:00, Europe/Zurich,    2026-11-22T11:00:00Z",
        "2026-11-23T00:00, Asia/Tokyo,       2026-11-22T15:00:00Z",
        "2026-11-22T08:00, America/New_York, 2026-11-22T13:00:00Z",
        // Clocks go forward in the night before, back in the night before, and show half past two twice.
        "2027-03-28T08:00, Europe/Zurich,    2027-03-28T06:00:00Z",
        "2027-10-31T08:00, Europe/Zurich,    2027-10-31T07:00:00Z",
        "2027-10-31T02:30, Europe/Zurich,    2027-10-31T00:30:00Z"
    })
    void aCampaignBeginsAtItsTimeByTheClockOfItsZone(LocalDateTime start, ZoneId zone, Instant at) {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = planned(lead, start, zone, null);
        service.schedule(anna, id);
        assertThat(campaigns.details(anna, id).plan().startsAt()).isEqualTo(start);

        clock.set(at.minusSeconds(60));
        world.settle();
        assertThat(status(id)).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(there(lead)).isEmpty();
        clock.set(at);
        world.settle();

        assertThat(status(id)).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(there(lead)).containsExactly("One");
    }

    @Test
    void aTimeThatDoesNotExistOrIsOverIsRefused() {
        LeadId lead = world.lead(anna, "Lena", null);
        refused("startsAt", "campaign.invalid.noSuchTime", () -> planned(lead, time("2027-03-28T02:30"), ZURICH, null));

        CampaignId without = planned(lead, null, ZURICH, null);
        refused("startsAt", "campaign.invalid.noStart", () -> service.schedule(anna, without));
        // It is ten in UTC and eleven in Zurich.
        CampaignId over = planned(lead, time("2026-11-22T11:00"), ZURICH, null);
        refused("startsAt", "campaign.invalid.past", () -> service.schedule(anna, over));
        CampaignId soon = planned(lead, time("2026-11-22T11:01"), ZURICH, null);
        service.schedule(anna, soon);

        assertThat(status(over)).isEqualTo(CampaignStatus.DRAFT);
        assertThat(status(soon)).isEqualTo(CampaignStatus.SCHEDULED);
    }

    @Test
    void aServerThatWasDownThenBeginsWhenItIsThereAgainAndStepsCountFromThen() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = planned(lead, time("2026-11-22T12:00"), ZURICH, null);
        service.schedule(anna, id);

        clock.set(Instant.parse("2026-11-22T17:00:00Z"));
        world.settle();
        assertThat(there(lead)).containsExactly("One");
        assertThat(campaigns.details(anna, id).startedAt()).isAfterOrEqualTo(Instant.parse("2026-11-22T17:00:00Z"));
        clock.set(Instant.parse("2026-11-23T16:59:00Z"));
        world.settle();
        assertThat(there(lead)).containsExactly("One");
        clock.set(Instant.parse("2026-11-23T17:01:00Z"));
        world.settle();
        assertThat(there(lead)).containsExactly("One", "Two");
    }

    @Test
    void whatIsMissingWhenItsTimeComesPausesItWithTheReason() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = planned(lead, time("2026-11-22T12:00"), ZURICH, null);
        service.schedule(anna, id);
        connected.logOutElsewhere(account);
        CampaignId empty = world.draft(anna, people.connect(anna), "One");
        participants.add(anna, empty, new Audience.Chosen(Set.of(lead)));
        plan(empty, time("2026-11-22T12:00"), ZURICH, null);
        service.schedule(anna, empty);
        participants.takeOut(anna, empty, lead);
        leads.delete(anna, lead, "Lena");

        clock.set(Instant.parse("2026-11-22T11:00:00Z"));
        world.settle();

        assertThat(status(id)).isEqualTo(CampaignStatus.PAUSED);
        assertThat(problem(id)).isEqualTo("campaign.reason.disconnected");
        assertThat(status(empty)).isEqualTo(CampaignStatus.PAUSED);
        assertThat(problem(empty)).isEqualTo("campaign.reason.notReady");
    }

    @Test
    void aScheduledCampaignThatIsADraftAgainDoesNotBegin() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = planned(lead, time("2026-11-22T12:00"), ZURICH, null);
        service.schedule(anna, id);
        service.unschedule(anna, id);
        clock.set(Instant.parse("2026-11-22T12:00:00Z"));
        world.settle();

        assertThat(status(id)).isEqualTo(CampaignStatus.DRAFT);
        assertThat(there(lead)).isEmpty();
    }

    @Test
    void whatStillWaitsWhenItBecomesQuietIsKeptUntilMorning() {
        LeadId waiting = world.lead(anna, "Lena", null);
        LeadId asked = world.lead(anna, "Lars", null);
        clock.set(Instant.parse("2026-11-22T17:30:00Z"));
        CampaignId id = planned(waiting, null, ZoneId.of("UTC"), NIGHT);
        telegram.floodNextSend(self, Duration.ofHours(2));
        service.start(anna, id);
        world.settle();
        assertThat(states(id)).containsOnlyKeys(ParticipationState.RUNNING);

        // Two hours later it is evening: what a person has written goes out, in the same talk as well.
        write(asked, "By hand");
        write(waiting, "By hand, too");
        world.pass(Duration.ofHours(3));
        assertThat(there(asked)).containsExactly("By hand");
        assertThat(there(waiting)).containsExactly("By hand, too");
        assertThat(states(id)).containsOnlyKeys(ParticipationState.PENDING);

        world.pass(Duration.ofHours(12));
        assertThat(there(waiting)).containsExactly("By hand, too", "One");
    }

    @Test
    void itIsQuietByTheClockOfEachLead() {
        // Ten in the morning in UTC: 18:30 in Adelaide with summer time, 19:00 in Tokyo, 05:00 in New York.
        LeadId here = world.lead(anna, "Lena", null);
        LeadId tokyo = world.lead(anna, "Sakura", "JP");
        LeadId newYork = world.lead(anna, "Ann", "US");
        CampaignId id = world.draft(anna, account, "One");
        plan(id, null, ZoneId.of("UTC"), NIGHT);
        participants.add(anna, id, new Audience.Chosen(Set.of(here, tokyo, newYork)));
        service.start(anna, id);
        world.settle();
        assertThat(there(here)).containsExactly("One");
        assertThat(there(newYork)).isEmpty();

        clock.set(Instant.parse("2026-11-22T12:59:00Z"));
        world.settle();
        assertThat(there(newYork)).isEmpty();
        clock.set(Instant.parse("2026-11-22T13:00:00Z"));
        world.settle();
        assertThat(there(newYork)).containsExactly("One");
        assertThat(there(tokyo)).isEmpty();
        clock.set(Instant.parse("2026-11-22T23:00:00Z"));
        world.settle();
        assertThat(there(tokyo)).containsExactly("One");
        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    }

    private CampaignId planned(LeadId lead, @Nullable LocalDateTime start, ZoneId zone, @Nullable QuietHours quiet) {
        CampaignId id = world.draft(anna, account, "One", "Two");
        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        plan(id, start, zone, quiet);
        return id;
    }

    private void plan(CampaignId id, @Nullable LocalDateTime start, ZoneId zone, @Nullable QuietHours quiet) {
        var of = campaigns.details(anna, id).plan().account();
        service.plan(anna, id, world.version(anna, id), new CampaignPlan(of, zone, start, quiet));
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }

    private static void refused(String field, String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.problems()).hasSize(1);
            assertThat(refused.problems().getFirst().field()).isEqualTo(field);
            assertThat(refused.sentence().key()).isEqualTo(key);
        });
    }
}

@OnH2
class CampaignTimeOnH2 extends CampaignTimeTests {}

@OnPostgres
class CampaignTimeOnPostgres extends CampaignTimeTests {}
