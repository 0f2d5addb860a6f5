package app.leadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.activity.ActivityFilter;
import app.leadline.activity.ActivityKey;
import app.leadline.activity.Timeline;
import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignParticipants;
import app.leadline.campaign.CampaignPeople;
import app.leadline.campaign.CampaignService;
import app.leadline.campaign.CampaignWorld;
import app.leadline.campaign.Campaigns;
import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.ConversationSearch;
import app.leadline.conversation.ConversationWatch;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.Outbox;
import app.leadline.conversation.Talks;
import app.leadline.customfield.CustomFieldService;
import app.leadline.customfield.CustomFields;
import app.leadline.customfield.DefinitionDraft;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldType;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealId;
import app.leadline.deal.DealService;
import app.leadline.deal.DealWorld;
import app.leadline.deal.StageCatalog;
import app.leadline.deal.StageDraft;
import app.leadline.deal.StageKind;
import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.lead.Tag;
import app.leadline.lead.TagCatalog;
import app.leadline.lead.TagColour;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramAccounts;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what, row by row, asked of the services: what no view can be talked into. */
@LeadlineTest
class PermissionTableTest {

    @Autowired
    Talks people;

    @Autowired
    LeadService leads;

    @Autowired
    LeadReading reading;

    @Autowired
    TagService tags;

    @Autowired
    TagCatalog tagCatalog;

    @Autowired
    Timeline timeline;

    @Autowired
    FieldCatalog fields;

    @Autowired
    CustomFields customFields;

    @Autowired
    CustomFieldService values;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationSearch search;

    @Autowired
    ConversationFetch fetch;

    @Autowired
    ConversationWatch watch;

    @Autowired
    Outbox outbox;

    @Autowired
    TelegramAccounts accounts;

    @Autowired
    DealService deals;

    @Autowired
    StageCatalog stages;

    @Autowired
    DealWorld dealWorld;

    @Autowired
    CampaignService campaignService;

    @Autowired
    CampaignParticipants participants;

    @Autowired
    CampaignPeople campaignPeople;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorld campaignWorld;

    private final Map<Who, CurrentMember> askers = new EnumMap<>(Who.class);
    private LeadId lead;
    private DealId deal;
    private CampaignId campaign;
    private ConversationId conversation;
    private TelegramAccountId account;

    /** The conversation belongs to the creator of the lead, who is a plain member of the organization. */
    enum Who {
        CREATOR,
        MEMBER,
        ADMIN,
        OWNER,
        STRANGER,
        FORMER_MEMBER
    }

    private static final ActivityFilter NO_FILTER = new ActivityFilter("", Set.of(), null, ZoneOffset.UTC);
    private static final Set<Who> TEAM = Set.of(Who.CREATOR, Who.MEMBER, Who.ADMIN, Who.OWNER);
    private static final Set<Who> OWNER_OR_ADMIN = Set.of(Who.ADMIN, Who.OWNER);

    enum Row {
        OPEN_THE_LEAD(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                assertThat(t.reading.details(asker, t.lead).name()).isEqualTo("Lena Brandt");
            }
        },
        OPEN_ACTIVITIES(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.timeline.page(asker, t.lead, NO_FILTER, ActivityKey.NEWEST, 10);
            }
        },
        EDIT_THE_PROFILE(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                var seen = t.current().profile();
                t.leads.editProfile(asker, t.lead, seen, seen.with("group_name", "Group of " + asker.name()));
            }
        },
        CHANGE_THE_STATUS(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.leads.changeStatus(asker, t.lead, t.current().status(), LeadStatus.ARCHIVED);
            }
        },
        CHANGE_THE_PRIORITY(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.leads.changePriority(asker, t.lead, t.current().priority(), Priority.LOW);
            }
        },
        TAG_THE_LEAD(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                Tag tag = t.tags.assign(asker, t.lead, "vip");
                t.tags.unassign(asker, t.lead, tag.id());
            }
        },
        SET_A_CUSTOM_FIELD(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.values.put(asker, t.lead, "budget", "12");
            }
        },
        RESTORE_A_VALUE(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                CurrentMember owner = t.asker(Who.OWNER);
                t.leads.changePriority(owner, t.lead, t.current().priority(), Priority.HIGH);
                long newest = t.timeline
                        .page(owner, t.lead, NO_FILTER, ActivityKey.NEWEST, 1)
                        .rows()
                        .getFirst()
                        .id();
                t.timeline.restore(asker, t.lead, newest);
            }
        },
        DELETE_THE_LEAD(Set.of(Who.CREATOR, Who.ADMIN, Who.OWNER)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.leads.delete(asker, t.lead, "Lena Brandt");
            }
        },
        DEFINE_CUSTOM_FIELDS(OWNER_OR_ADMIN) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.fields.create(asker, t.draft("another"));
            }
        },
        RECOLOUR_TAGS(OWNER_OR_ADMIN) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                Tag tag = t.tags.assign(t.asker(Who.OWNER), t.lead, "colourful");
                t.tagCatalog.recolour(asker, tag.id(), TagColour.PINK);
            }
        },
        CREATE_A_DEAL(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.deals.create(asker, t.lead, DealWorld.draft("Tea", "1", "EUR"), null);
            }
        },
        EDIT_AND_MOVE_A_DEAL(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                DealDraft seen = DealWorld.draft("Coffee", "100", "EUR");
                t.deals.edit(asker, t.deal, seen, seen.withTitle("Coffee and tea"));
                CurrentMember owner = t.asker(Who.OWNER);
                t.deals.move(
                        asker,
                        t.deal,
                        t.dealWorld.stage(owner, "New").id(),
                        t.dealWorld.stage(owner, "Proposal").id());
            }
        },
        DELETE_A_DEAL_OF_THE_CREATOR(Set.of(Who.CREATOR, Who.ADMIN, Who.OWNER)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.deals.delete(asker, t.deal);
            }
        },
        CREATE_A_CAMPAIGN_WITH_THE_LEAD(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                CampaignId made = t.campaignWorld.draft(asker, null, "Hello");
                assertThat(t.participants
                                .add(asker, made, new Audience.Chosen(Set.of(t.lead)))
                                .added())
                        .isEqualTo(1);
            }
        },
        SEE_AND_EDIT_A_CAMPAIGN_OF_THE_LEAD(TEAM) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                assertThat(t.campaignPeople.of(asker, t.lead, 10)).isNotEmpty();
                t.campaignPeople.messages(asker, t.campaign, t.lead);
                t.campaignService.describe(asker, t.campaign, t.campaignVersion(), "Other", "");
                t.participants.takeOut(asker, t.campaign, t.lead);
            }
        },
        DELETE_A_CAMPAIGN_OF_THE_CREATOR(Set.of(Who.CREATOR, Who.ADMIN, Who.OWNER)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.campaignService.delete(asker, t.campaign);
            }
        },
        DEFINE_STAGES(OWNER_OR_ADMIN) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.stages.create(asker, new StageDraft("Later", TagColour.GREY, StageKind.OPEN));
            }
        },
        READ_THE_CONVERSATION(Set.of(Who.CREATOR)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                assertThat(t.conversations.slice(asker, t.conversation, 0, 10, null))
                        .isNotEmpty();
            }
        },
        SEARCH_THE_CONVERSATION(Set.of(Who.CREATOR)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                assertThat(t.search.count(asker, t.conversation, "secret")).isEqualTo(1);
            }
        },
        DELETE_THE_CONVERSATION(Set.of(Who.CREATOR)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.conversations.delete(asker, t.conversation);
            }
        },
        FETCH_THE_CONVERSATION(Set.of(Who.CREATOR)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.fetch.begin(asker, t.lead, t.account);
            }
        },
        WATCH_THE_CONVERSATION(Set.of(Who.CREATOR)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.watch.open(asker, t.conversation).close();
            }
        },
        SEND_A_MESSAGE(Set.of(Who.CREATOR)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.outbox.send(asker, t.lead, t.account, UUID.randomUUID(), "Hello", null);
            }
        },
        USE_THE_TELEGRAM_ACCOUNT(Set.of(Who.CREATOR)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.accounts.own(asker, t.account);
            }
        },
        TEST_THE_TELEGRAM_ACCOUNT(Set.of(Who.CREATOR)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.accounts.test(asker, t.account);
            }
        },
        RECONNECT_THE_TELEGRAM_ACCOUNT(Set.of(Who.CREATOR)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.accounts.reconnect(asker, t.account);
            }
        },
        REMOVE_THE_TELEGRAM_ACCOUNT(Set.of(Who.CREATOR)) {
            @Override
            void attempt(PermissionTableTest t, CurrentMember asker) {
                t.accounts.remove(asker, t.account, false);
            }
        };

        private final Set<Who> allowed;

        Row(Set<Who> allowed) {
            this.allowed = allowed;
        }

        abstract void attempt(PermissionTableTest test, CurrentMember asker);
    }

    static Stream<Arguments> table() {
        return Arrays.stream(Row.values())
                .flatMap(row ->
                        Arrays.stream(Who.values()).map(who -> Arguments.of(row, who, row.allowed.contains(who))));
    }

    @BeforeEach
    void aTeamAndALead() {
        CurrentMember owner = people.person("Owner");
        askers.put(Who.OWNER, owner);
        askers.put(Who.ADMIN, people.colleague(owner, Role.ADMIN));
        askers.put(Who.MEMBER, people.colleague(owner, Role.MEMBER));
        askers.put(Who.CREATOR, people.colleague(owner, Role.MEMBER));
        // With a forged workspace: in one of their own they may do everything.
        askers.put(Who.STRANGER, people.person("Stranger").in(owner.workspace()));
        lead = people.lead(asker(Who.CREATOR));
        deal = dealWorld.deal(asker(Who.CREATOR), lead, "Coffee");
        campaign = campaignWorld.draft(asker(Who.CREATOR), null, "Hello");
        participants.add(asker(Who.CREATOR), campaign, new Audience.Chosen(Set.of(lead)));
        conversation = people.conversation(asker(Who.CREATOR), lead);
        people.write(conversation, "A secret");
        account = people.connect(asker(Who.CREATOR)).id();
        fields.create(owner, draft("budget"));
        CurrentMember former = people.colleague(owner, Role.ADMIN);
        people.leave(former, owner.workspace());
        askers.put(Who.FORMER_MEMBER, former);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("table")
    void theTableHolds(Row row, Who who, boolean allowed) {
        if (allowed) {
            assertThatCode(() -> row.attempt(this, asker(who))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> row.attempt(this, asker(who))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("everybodyElse")
    void othersAreNotEvenToldThatThereIsAConversation(Who who) {
        assertThat(conversations.of(asker(who), lead)).isEmpty();
    }

    static List<Who> everybodyElse() {
        return List.of(Who.MEMBER, Who.ADMIN, Who.OWNER);
    }

    private CurrentMember asker(Who who) {
        return askers.get(who);
    }

    private int campaignVersion() {
        return campaigns.details(asker(Who.OWNER), campaign).version();
    }

    private LeadDetails current() {
        return reading.details(asker(Who.OWNER), lead);
    }

    private DefinitionDraft draft(String name) {
        return new DefinitionDraft(name, name, "", FieldType.NUMBER, false, true, "", "", List.of());
    }
}
