package app.leadline.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import app.leadline.support.TestClock;
import app.leadline.telegram.TelegramAccount;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what with a campaign, row by row; the services are asked, too. */
@LeadlineTest
class CampaignPolicyTest {

    @Autowired
    Talks people;

    @Autowired
    CampaignWorld world;

    @Autowired
    CampaignPolicy policy;

    @Autowired
    CampaignService service;

    @Autowired
    CampaignParticipants participants;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignPeople reading;

    @Autowired
    CampaignLogbook logbook;

    @Autowired
    CampaignPreview preview;

    @Autowired
    CampaignDirectory directory;

    @ParameterizedTest(name = "{0}: see {1}, describe and stop {2}, send {3}, delete {4}")
    @CsvSource({
        "SENDER,           yes, yes, yes, yes",
        "CREATOR,          yes, yes, no,  yes",
        "MEMBER,           yes, yes, no,  no",
        "ADMIN,            yes, yes, no,  yes",
        "OWNER,            yes, yes, no,  yes",
        "STRANGER,         no,  no,  no,  no",
        "SENDER_WHO_LEFT,  no,  no,  no,  no",
        "ADMIN_WHO_LEFT,   no,  no,  no,  no",
        "CREATOR_WHO_LEFT, no,  no,  no,  no",
        "PERSONAL_OWNER,   yes, yes, yes, yes"
    })
    void theTableOfTheProduct(String who, String see, String stop, String send, String delete) {
        CurrentMember owner = people.person("Olga");
        boolean own = who.equals("PERSONAL_OWNER");
        CurrentMember sender = own ? owner : people.colleague(owner, Role.MEMBER);
        TelegramAccount account = people.connect(sender);
        List<LeadId> leads = world.leads(sender, "Lena", "Lars");
        CurrentMember creator = who.startsWith("CREATOR") ? people.colleague(owner, Role.MEMBER) : sender;
        CampaignId id = world.draft(creator, null, "Hello");
        // Whoever gives it an account is who sends it.
        service.plan(sender, id, version(owner, id), CampaignWorld.plan(account));
        participants.add(sender, id, new Audience.Chosen(leads));
        service.start(sender, id);
        CampaignId later = later(sender, account, leads);
        CurrentMember asker = switch (who) {
            case "SENDER", "SENDER_WHO_LEFT" -> sender;
            case "CREATOR", "CREATOR_WHO_LEFT" -> creator;
            case "MEMBER" -> people.colleague(owner, Role.MEMBER);
            case "ADMIN", "ADMIN_WHO_LEFT" -> people.colleague(owner, Role.ADMIN);
            case "STRANGER" -> people.person("Stranger").in(owner.workspace());
            default -> owner;
        };
        if (who.endsWith("LEFT")) {
            people.leave(asker, asker.workspace());
        }

        assertThat(policy.permissions(asker, id))
                .isEqualTo(new CampaignPermissions(yes(see), yes(stop), yes(stop), yes(send), yes(delete)));
        allows(see, () -> campaigns.details(asker, id));
        allows(see, () -> campaigns.figures(asker, id));
        allows(see, () -> campaigns.page(asker, Campaigns.Filter.NONE, null, 10));
        allows(see, () -> reading.page(asker, id, CampaignPeople.Filter.NONE, 0, 10));
        allows(see, () -> reading.messages(asker, id, leads.getFirst()));
        allows(see, () -> reading.participant(asker, id, leads.getFirst()));
        allows(see, () -> logbook.page(asker, id, 0, 10));
        allows(see, () -> reading.of(asker, leads.getFirst(), 10));
        allows(see, () -> preview.placeholders(asker));
        allows(see, () -> preview.of(asker, List.of("Hello {first_name}"), leads.getFirst()));
        allows(see, () -> directory.search(asker, "", 10));
        allows(see, () -> directory.find(asker, id));
        allows(see, () -> directory.open(asker, "", null, 10));
        allows(see, () -> campaigns.count(asker, Campaigns.Filter.NONE));
        allows(see, () -> reading.count(asker, id, CampaignPeople.Filter.NONE));
        allows(see, () -> service.create(asker, new CampaignDraft("Mine", "", CampaignWorld.plan(null))));
        assertThat(policy.mayCreate(asker)).isEqualTo(yes(see));
        allows(stop, () -> participants.add(asker, id, new Audience.Chosen(Set.of())));
        allows(stop, () -> participants.pause(asker, id, leads.getFirst()));
        allows(stop, () -> participants.resume(asker, id, leads.getFirst()));
        allows(stop, () -> participants.takeOut(asker, id, leads.getFirst()));
        allows(stop, () -> service.describe(asker, id, version(owner, id), "Other", ""));
        allows(stop, () -> service.pause(asker, id));
        if (!yes(stop)) {
            service.pause(owner, id);
        }
        allows(send, () -> service.plan(asker, id, version(owner, id), CampaignWorld.plan(account)));
        allows(send, () -> service.changeSteps(asker, id, version(owner, id), CampaignWorld.steps("Hi")));
        allows(send, () -> service.resume(asker, id));
        allows(send, () -> {
            CampaignId other = world.draft(sender, account, "Hello");
            participants.add(sender, other, new Audience.Chosen(leads));
            service.start(asker, other);
        });
        allows(send, () -> service.schedule(asker, later));
        if (!yes(send) && policy.mayCreate(sender)) {
            service.schedule(sender, later);
        }
        allows(stop, () -> service.unschedule(asker, later));
        allows(stop, () -> service.cancel(asker, id));
        allows(delete, () -> service.delete(asker, id));
    }

    /** A draft with a time to begin at. */
    private CampaignId later(CurrentMember sender, TelegramAccount account, List<LeadId> leads) {
        CampaignId id = world.draft(sender, account, "Hello");
        participants.add(sender, id, new Audience.Chosen(leads));
        LocalDateTime begin =
                LocalDateTime.ofInstant(TestClock.START, ZoneOffset.UTC).plusDays(1);
        CampaignPlan plan = new CampaignPlan(account.id(), ZoneOffset.UTC, begin, null);
        service.plan(sender, id, version(sender, id), plan);
        return id;
    }

    private int version(CurrentMember owner, CampaignId id) {
        return campaigns.details(owner, id).version();
    }

    private static void allows(String allowed, ThrowingCallable action) {
        if (yes(allowed)) {
            assertThatCode(action).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(action).isInstanceOf(AccessDeniedException.class);
        }
    }

    private static boolean yes(String word) {
        return word.equals("yes");
    }
}
