package app.leadline.intelligence;

import app.leadline.conversation.AiUse;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.Talks;
import app.leadline.customfield.CustomFieldService;
import app.leadline.customfield.DefinitionDraft;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldType;
import app.leadline.deal.DealBoard;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealService;
import app.leadline.deal.RevenueType;
import app.leadline.deal.Stage;
import app.leadline.intelligence.StoryFile.Line;
import app.leadline.intelligence.StoryLead.Truth;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.shared.MoneyText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes leads of {@link StoryFile}s: through the services, and then as long ago as the file says. */
@Component
class StoryWorld {

    private final Talks people;
    private final LeadService leads;
    private final Conversations conversations;
    private final DealService deals;
    private final DealBoard board;
    private final FieldCatalog fields;
    private final CustomFieldService values;
    private final StoryCampaigns campaigns;
    private final JdbcClient jdbc;
    private final Clock clock;

    StoryWorld(
            Talks people,
            LeadService leads,
            Conversations conversations,
            DealService deals,
            DealBoard board,
            FieldCatalog fields,
            CustomFieldService values,
            StoryCampaigns campaigns,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.leads = leads;
        this.conversations = conversations;
        this.deals = deals;
        this.board = board;
        this.fields = fields;
        this.values = values;
        this.campaigns = campaigns;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    StoryLead make(StoryFile file) {
        Instant now = clock.instant();
        CurrentMember owner = people.person("Olga");
        Truth truth = new Truth();
        LeadId lead = lead(file.of("lead").findFirst().orElseThrow(), owner, now, truth);
        file.of("field").forEach(line -> field(line, owner, lead, truth));
        file.of("deal").forEach(line -> deal(line, owner, lead, now, truth));
        Map<String, CurrentMember> members = new HashMap<>(Map.of("Olga", owner));
        @Nullable Messages place = null;
        for (Line line : file.lines()) {
            switch (line.key()) {
                case "talk" -> place = talk(line, owner, members, lead, truth);
                case "campaign" -> place = campaigns.campaign(line, owner, lead, truth);
                case "message" -> {
                    if (place != null) {
                        place.add(line, now);
                    }
                }
                default -> {}
            }
        }
        return new StoryLead(file, owner, lead, now, truth);
    }

    /** Where the lines below a conversation or a campaign go. */
    interface Messages {
        void add(Line line, Instant now);
    }

    private LeadId lead(Line line, CurrentMember owner, Instant now, Truth truth) {
        String name = line.part(0);
        int space = name.lastIndexOf(' ');
        String group = line.named("group", "");
        var profile = new LeadProfile(
                name.substring(0, space),
                name.substring(space + 1),
                Talks.number(),
                null,
                null,
                null,
                null,
                group.isEmpty() ? null : group);
        LeadId lead = leads.create(owner, NewLead.of(profile, LeadSource.valueOf(line.part(1))))
                .lead();
        LeadStatus status = LeadStatus.valueOf(line.named("status", "ACTIVE"));
        if (status != LeadStatus.ACTIVE) {
            leads.changeStatus(owner, lead, LeadStatus.ACTIVE, status);
        }
        Instant created = StoryFile.at(line.part(2), now);
        jdbc.sql("update lead set created_at = ? where id = ?")
                .params(created.atOffset(ZoneOffset.UTC), lead.value())
                .update();
        truth.day(Source.Kind.LEAD, lead.value(), created);
        truth.tell(Source.Kind.LEAD, lead.value(), owner.email());
        truth.tell(Source.Kind.LEAD, lead.value(), group.replaceAll("[\u201c\u201d]", "'"));
        return lead;
    }

    private void field(Line line, CurrentMember owner, LeadId lead, Truth truth) {
        String name = "field_" + Talks.number();
        var definition = fields.create(
                owner,
                new DefinitionDraft(
                        name, line.part(0), "", FieldType.valueOf(line.part(1)), false, true, "", "", List.of()));
        values.put(owner, lead, name, line.part(2));
        truth.tell(Source.Kind.FIELD, definition.id().value(), line.part(0));
        truth.tell(Source.Kind.FIELD, definition.id().value(), line.part(2));
    }

    private void deal(Line line, CurrentMember owner, LeadId lead, Instant now, Truth truth) {
        Money value = Money.read(line.part(1)).orElseThrow();
        var deal = deals.create(
                owner, lead, new DealDraft(line.part(0), value, RevenueType.valueOf(line.part(2)), null), null);
        List<Stage> stages = board.stages(owner);
        Stage stage = stages.stream()
                .filter(one -> one.name().equals(line.part(3)))
                .findFirst()
                .orElseThrow();
        if (!stage.equals(stages.getFirst())) {
            deals.move(owner, deal, stages.getFirst().id(), stage.id());
        }
        Instant since = StoryFile.at(line.part(4), now);
        jdbc.sql("update deal set created_at = ?, moved_at = ? where id = ?")
                .params(since.atOffset(ZoneOffset.UTC), since.atOffset(ZoneOffset.UTC), deal.value())
                .update();
        truth.day(Source.Kind.DEAL, deal.value(), since);
        truth.tell(Source.Kind.DEAL, deal.value(), line.part(0).replace('"', '\''));
        truth.tell(Source.Kind.DEAL, deal.value(), stage.name());
        truth.tell(
                Source.Kind.DEAL,
                deal.value(),
                MoneyText.of(value, Locale.ENGLISH).replace('\u00a0', ' '),
                MoneyText.of(value, Locale.GERMAN).replace('\u00a0', ' '));
    }

    private Messages talk(
            Line line, CurrentMember owner, Map<String, CurrentMember> members, LeadId lead, Truth truth) {
        CurrentMember of = members.computeIfAbsent(line.part(0), name -> {
            CurrentMember colleague = people.person(name);
            people.join(colleague, owner.workspace());
            return colleague.in(owner.workspace());
        });
        ConversationId talk = people.conversation(of, lead);
        AiUse use = AiUse.valueOf(line.part(1));
        conversations.letAi(of, talk, use);
        return new StoryTalk(jdbc, talk, of.name(), use, truth);
    }
}
