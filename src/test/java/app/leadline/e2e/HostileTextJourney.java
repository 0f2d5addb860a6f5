package app.leadline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignDraft;
import app.leadline.campaign.CampaignEditing;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignParticipants;
import app.leadline.campaign.CampaignPlan;
import app.leadline.campaign.CampaignService;
import app.leadline.campaign.StepDraft;
import app.leadline.conversation.Talks;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.lead.TagColour;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentService;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Text that would be a script if anything took it for HTML, in every place people and imports can put text. */
@Journey
class HostileTextJourney {

    private static final String IMAGE = "<img src=x onerror=\"window.attacked=1\">";
    private static final String SCRIPT = "<script>window.attacked=1</script>";

    @Autowired
    LeadService leads;

    @Autowired
    TagService tags;

    @Autowired
    SegmentService segments;

    @Autowired
    CampaignService campaigns;

    @Autowired
    CampaignEditing editing;

    @Autowired
    CampaignParticipants participants;

    @Autowired
    Talks talks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void hostileTextIsShownAndNeverRun(Visitor farid) {
        String email = "farid@lumiere.example";
        CurrentMember member = member(email);
        LeadId lead = hostileLead(member);
        hostileMessages(member, lead);
        farid.signIn(email);

        CurrentMember owner = member("elise@lumiere.example");
        SegmentId segment = hostileSegment(owner);
        CampaignId campaign = hostileCampaign(member, lead);
        for (String path : List.of(
                "/leads",
                "/leads/" + lead + "/activities",
                "/leads/" + lead + "/messages",
                "/segments",
                "/segments/" + segment,
                "/campaigns",
                "/campaigns/" + campaign,
                "/campaigns/" + campaign + "/participants",
                "/campaigns/" + campaign + "/edit")) {
            farid.open(path);
            farid.page().waitForFunction("() => document.body.innerText.includes('onerror')");
            farid.settles();
            assertThat(farid.page().evaluate("() => window.attacked ?? 'no'"))
                    .as(path)
                    .isEqualTo("no");
            assertThat(farid.page().locator("img[src=x]").count()).as(path).isZero();
        }
        segments.delete(owner, segment);
        campaigns.delete(member, campaign);
        leads.delete(member, lead, IMAGE + " " + SCRIPT);
    }

    private CurrentMember member(String email) {
        return jdbc.sql("select id, name, current_workspace_id from member where email = ?")
                .param(email)
                .query((rs, row) -> new CurrentMember(
                        new MemberId(rs.getLong(1)), email, rs.getString(2), new WorkspaceId(rs.getLong(3))))
                .single();
    }

    private SegmentId hostileSegment(CurrentMember owner) {
        Condition named = Condition.of("name", Operator.CONTAINS, IMAGE);
        return segments.create(
                owner,
                new SegmentDraft(IMAGE, TagColour.RED, new Rule(Group.any(named, Group.all(named)), ZoneOffset.UTC)));
    }

    private CampaignId hostileCampaign(CurrentMember member, LeadId lead) {
        var plan = new CampaignPlan(null, ZoneOffset.UTC, null, null);
        var step = new StepDraft(null, IMAGE + SCRIPT + " ${7*7} {{first_name}}", Duration.ZERO);
        CampaignId id = editing.create(member, new CampaignDraft(IMAGE, SCRIPT, plan), List.of(step));
        participants.add(member, id, new Audience.Chosen(List.of(lead)));
        return id;
    }

    private LeadId hostileLead(CurrentMember member) {
        LeadId lead = leads.create(
                        member,
                        NewLead.of(
                                new LeadProfile(IMAGE, SCRIPT, 666_000_666L, null, null, null, null, IMAGE + SCRIPT),
                                LeadSource.MANUAL))
                .lead();
        tags.assign(member, lead, IMAGE);
        return lead;
    }

    private void hostileMessages(CurrentMember member, LeadId lead) {
        var conversation = talks.conversation(member, lead);
        talks.write(conversation, IMAGE);
        talks.write(
                conversation, SCRIPT + " javascript:alert(1) https://example.com/\"onmouseover=\"window.attacked=1");
        jdbc.sql("""
                        update message set sender_name = :text, media = :media, kind = 'FILE'
                        where conversation_id = :id and outgoing = true""")
                .param("text", IMAGE)
                .param("media", "{\"fileName\":\"<img src=x onerror='window.attacked=1'>.pdf\",\"sizeBytes\":1200}")
                .param("id", conversation.value())
                .update();
    }
}
