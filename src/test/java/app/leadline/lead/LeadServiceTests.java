package app.leadline.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

abstract class LeadServiceTests {

    @Autowired
    LeadWorld world;

    @Autowired
    LeadService leads;

    @Autowired
    LeadReading reading;

    @Autowired
    LeadDuplicates duplicates;

    @Autowired
    Talks talks;

    CurrentMember owner;
    LeadId anna;

    @BeforeEach
    void aLead() {
        owner = world.owner();
        anna = world.lead(owner, LeadWorld.profile("Anna", "Keller", 77L, "anna_k", "+41791234567"));
    }

    @ParameterizedTest
    @CsvSource({"77,,,telegram_user_id", ",ANNA_K,,username", ",,+41 79 123 45 67,phone"})
    void creatingALeadWhoseIdentifierExistsUpdatesThatLead(
            @Nullable Long telegramUserId, @Nullable String username, @Nullable String phone, String field) {
        LeadProfile typed = LeadWorld.profile("Annika", "", telegramUserId, username, phone);
        assertThat(duplicates.of(owner, typed)).containsExactly(new LeadDuplicates.Match(anna, "Anna Keller", field));

        LeadService.Creation saved = leads.create(owner, NewLead.of(typed, LeadSource.MANUAL));

        assertThat(saved.created()).isFalse();
        assertThat(saved.lead()).isEqualTo(anna);
        assertThat(saved.changes()).containsExactly(FieldChange.of("first_name", "Anna", "Annika"));
        LeadProfile now = profile();
        assertThat(now.displayName()).isEqualTo("Annika Keller");
        assertThat(now.telegramUserId()).isEqualTo(77L);
        assertThat(String.valueOf(now.username())).isEqualTo("anna_k");
        assertThat(String.valueOf(now.phone())).isEqualTo("+41791234567");
    }

    @Test
    void identifiersOfTwoLeadsAreRefusedAndNothingIsSaved() {
        world.lead(owner, LeadWorld.profile("Ben", "", null, "ben_b", null));

        assertThatThrownBy(() -> world.lead(owner, LeadWorld.profile("X", "", 77L, "ben_b", null)))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> {
                    assertThat(invalid.problems().getFirst().field()).isEmpty();
                    assertThat(invalid.sentence().arguments()).isEqualTo(List.of("Anna Keller", "Ben"));
                });
        assertThat(profile().firstName()).isEqualTo("Anna");
    }

    @Test
    void theSameIdentifiersMayExistInAnotherWorkspace() {
        CurrentMember other = world.owner();

        LeadId theirs = world.lead(other, LeadWorld.profile("Anna", "", 77L, "anna_k", "+41791234567"));

        assertThat(theirs).isNotEqualTo(anna);
        assertThat(duplicates.of(other, profile()))
                .extracting(LeadDuplicates.Match::lead)
                .containsOnly(theirs);
    }

    @Test
    void aLeadNeedsOneIdentifier() {
        assertThatThrownBy(() -> world.lead(owner, LeadWorld.profile("Nobody", "", null, " ", "")))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid -> invalid.sentence().key())
                .isEqualTo("lead.invalid.noIdentifier");
    }

    @Test
    void everyProblemOfAProfileIsTold() {
        LeadProfile wrong = new LeadProfile(
                "x".repeat(65), "y".repeat(65), -1L, null, null, "XX", "not a language", "z".repeat(121));

        assertThatThrownBy(() -> world.lead(owner, wrong))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactlyInAnyOrder(
                                "telegram_user_id", "first_name", "last_name", "group_name", "country", "language"));
    }

    @Test
    void aStatusThatSomebodyElseChangedIsNotOverwritten() {
        leads.changeStatus(owner, anna, LeadStatus.ACTIVE, LeadStatus.BLOCKED);

        assertThatThrownBy(() -> leads.changeStatus(owner, anna, LeadStatus.ACTIVE, LeadStatus.ARCHIVED))
                .asInstanceOf(type(ConcurrentChange.class))
                .satisfies(changed -> {
                    assertThat(changed.field()).isEqualTo("status");
                    assertThat(changed.current()).isEqualTo("BLOCKED");
                });
        assertThat(reading.details(owner, anna).status()).isEqualTo(LeadStatus.BLOCKED);
    }

    @Test
    void twoEditsOfDifferentFieldsBothStay() {
        LeadProfile seen = profile();

        leads.editProfile(owner, anna, seen, LeadWorld.profile("Anne", "Keller", 77L, "anna_k", "+41791234567"));
        leads.editProfile(owner, anna, seen, LeadWorld.profile("Anna", "Keller", 77L, "anne_k", "+41791234567"));

        assertThat(profile().firstName()).isEqualTo("Anne");
        assertThat(String.valueOf(profile().username())).isEqualTo("anne_k");
    }

    @Test
    void twoEditsOfTheSameFieldConflictAndTheFirstStays() {
        LeadProfile seen = profile();
        leads.editProfile(owner, anna, seen, LeadWorld.profile("Anne", "Keller", 77L, "anna_k", "+41791234567"));

        assertThatThrownBy(() -> leads.editProfile(
                        owner, anna, seen, LeadWorld.profile("Annika", "Brandt", 77L, "anna_k", "+41791234567")))
                .asInstanceOf(type(ConcurrentChange.class))
                .extracting(ConcurrentChange::field)
                .isEqualTo("first_name");
        assertThat(profile().displayName()).isEqualTo("Anne Keller");
    }

    @Test
    void anIdentifierOfAnotherLeadIsRefusedNextToItsField() {
        LeadId ben = world.lead(owner, LeadWorld.profile("Ben", "", null, "ben_b", null));
        LeadProfile seen = reading.details(owner, ben).profile();

        assertThatThrownBy(() -> leads.editProfile(
                        owner, ben, seen, LeadWorld.profile("Ben", "", null, "ben_b", "+41791234567")))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid ->
                        assertThat(invalid.problems().getFirst().field()).isEqualTo("phone"));
    }

    @Test
    void aLeadWithoutAnythingThatGoesWithItIsDeletedWithoutTyping() {
        assertThat(leads.goesWith(owner, anna)).isEmpty();

        leads.delete(owner, anna, null);

        assertThatThrownBy(() -> reading.details(owner, anna)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLeadWithConversationsIsDeletedOnlyWithItsNameTyped() {
        talks.write(talks.conversation(owner, anna), "Hello");
        assertThat(leads.goesWith(owner, anna)).isNotEmpty();

        assertThatThrownBy(() -> leads.delete(owner, anna, "anna keller")).isInstanceOf(InvalidInput.class);
        assertThat(profile().firstName()).isEqualTo("Anna");
        leads.delete(owner, anna, " Anna Keller ");

        assertThatThrownBy(() -> reading.details(owner, anna)).isInstanceOf(AccessDeniedException.class);
    }

    private LeadProfile profile() {
        return reading.details(owner, anna).profile();
    }
}

@OnH2
class LeadServiceTestsOnH2 extends LeadServiceTests {}

@OnPostgres
class LeadServiceTestsOnPostgres extends LeadServiceTests {}
