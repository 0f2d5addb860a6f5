package app.leadline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which status may follow which, and when it is quiet. */
class CampaignTransitionsTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "DRAFT,     SCHEDULED ACTIVE",
        "SCHEDULED, DRAFT ACTIVE PAUSED CANCELLED",
        "ACTIVE,    PAUSED COMPLETED CANCELLED",
        "PAUSED,    ACTIVE CANCELLED",
        "COMPLETED, ''",
        "CANCELLED, ''"
    })
    void aCampaign(CampaignStatus from, String to) {
        assertThat(names(from.next())).isEqualTo(words(to));
        assertThat(from.ended()).isEqualTo(to.isEmpty());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "PENDING,   RUNNING PAUSED FAILED CANCELLED",
        "RUNNING,   PENDING WAITING RESPONDED COMPLETED FAILED CANCELLED",
        "WAITING,   RUNNING RESPONDED COMPLETED FAILED PAUSED CANCELLED",
        "PAUSED,    PENDING WAITING RESPONDED CANCELLED",
        "COMPLETED, RESPONDED",
        "FAILED,    PENDING WAITING COMPLETED RESPONDED",
        "RESPONDED, ''",
        "CANCELLED, ''"
    })
    void aParticipation(ParticipationState from, String to) {
        assertThat(names(from.next())).isEqualTo(words(to));
    }

    @Test
    void onlyADraftOrOneThatStandsStillIsChanged() {
        assertThat(CampaignStatus.values())
                .filteredOn(CampaignStatus::editable)
                .containsExactly(CampaignStatus.DRAFT, CampaignStatus.PAUSED);
    }

    @ParameterizedTest(name = "{0} to {1} at {2} in {3}: {4}")
    @CsvSource({
        "21:00, 08:00, 2026-11-22T10:00:00Z, Europe/Zurich, 2026-11-22T10:00:00Z",
        "21:00, 08:00, 2026-11-22T20:00:00Z, Europe/Zurich, 2026-11-23T07:00:00Z",
        "21:00, 08:00, 2026-11-23T06:59:00Z, Europe/Zurich, 2026-11-23T07:00:00Z",
        "21:00, 08:00, 2026-11-23T07:00:00Z, Europe/Zurich, 2026-11-23T07:00:00Z",
        "21:00, 08:00, 2026-11-22T12:00:00Z, Asia/Tokyo,    2026-11-22T23:00:00Z",
        "12:00, 14:00, 2026-11-22T12:30:00Z, UTC,           2026-11-22T14:00:00Z",
        "12:00, 14:00, 2026-11-22T14:00:00Z, UTC,           2026-11-22T14:00:00Z",
        // Midnight belongs to the day that begins.
        "22:00, 00:00, 2026-11-22T23:59:59Z, UTC,           2026-11-23T00:00:00Z",
        "22:00, 00:00, 2026-11-23T00:00:00Z, UTC,           2026-11-23T00:00:00Z",
        "00:00, 08:00, 2026-11-22T23:59:59Z, UTC,           2026-11-22T23:59:59Z",
        "00:00, 08:00, 2026-11-23T00:00:00Z, UTC,           2026-11-23T08:00:00Z",
        "22:00, 08:00, 2026-11-22T21:59:59Z, UTC,           2026-11-22T21:59:59Z",
        // The night of the change to summer time: 02:30 does not exist, and the clock passes it at three.
        "22:00, 02:30, 2026-03-29T00:10:00Z, Europe/Zurich, 2026-03-29T01:00:00Z",
        "22:00, 08:00, 2026-03-28T22:00:00Z, Europe/Zurich, 2026-03-29T06:00:00Z",
        // In Beirut midnight itself is left out.
        "22:00, 00:00, 2027-03-27T21:00:00Z, Asia/Beirut,   2027-03-27T22:00:00Z",
        // The night of the change to winter time shows ten past two twice, and half past two as well.
        "22:00, 02:30, 2027-10-30T21:00:00Z, Europe/Zurich, 2027-10-31T00:30:00Z",
        "22:00, 02:30, 2027-10-31T00:10:00Z, Europe/Zurich, 2027-10-31T00:30:00Z",
        "22:00, 02:30, 2027-10-31T01:10:00Z, Europe/Zurich, 2027-10-31T01:30:00Z",
        "22:00, 08:00, 2027-10-30T21:00:00Z, Europe/Zurich, 2027-10-31T07:00:00Z"
    })
    void itIsQuietByTheClockWhereTheLeadIs(LocalTime from, LocalTime until, Instant at, ZoneId zone, Instant then) {
        assertThat(new QuietHours(from, until).notBefore(at, zone)).isEqualTo(then);
    }

    @ParameterizedTest(name = "from {0} to {1}, at {2} in {3} until {4}")
    @CsvSource({
        "21:00, 08:00, 2026-11-22T10:00:00Z, Europe/Zurich, 2026-11-22T20:00:00Z",
        "21:00, 08:00, 2026-11-22T07:00:00Z, Europe/Zurich, 2026-11-22T20:00:00Z",
        "00:00, 08:00, 2026-11-22T23:59:59Z, UTC,           2026-11-23T00:00:00Z",
        "12:00, 14:00, 2026-11-22T14:00:00Z, UTC,           2026-11-23T12:00:00Z",
        // Half past two begins at three when clocks go forward, and twice when they go back.
        "02:30, 08:00, 2026-03-29T00:10:00Z, Europe/Zurich, 2026-03-29T01:00:00Z",
        "02:30, 08:00, 2027-10-31T00:10:00Z, Europe/Zurich, 2027-10-31T00:30:00Z",
        "02:30, 08:00, 2027-10-31T01:10:00Z, Europe/Zurich, 2027-10-31T01:30:00Z"
    })
    void aMessageIsWelcomeUntilItBecomesQuiet(LocalTime from, LocalTime until, Instant at, ZoneId zone, Instant then) {
        QuietHours quiet = new QuietHours(from, until);

        assertThat(quiet.notBefore(at, zone)).isEqualTo(at);
        assertThat(quiet.notAfter(at, zone)).isEqualTo(then);
        assertThat(quiet.notBefore(then, zone)).isAfter(then);
    }

    @Test
    void theZoneOfALeadIsThatOfItsCountry() {
        Zones zones = new Zones();
        ZoneId other = ZoneId.of("Europe/Zurich");

        assertThat(zones.of("JP", other)).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(zones.of("US", other)).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(zones.of(null, other)).isEqualTo(other);
        assertThat(zones.of("??", other)).isEqualTo(other);
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
