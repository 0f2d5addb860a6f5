package app.leadline.campaign;

import app.leadline.segment.Comparison;
import app.leadline.segment.RuleChoice;
import app.leadline.segment.RuleField;
import app.leadline.segment.RuleFields;
import app.leadline.segment.RuleParameters;
import app.leadline.segment.RuleTest;
import app.leadline.segment.RuleType;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import app.leadline.shared.ui.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For rules: in which campaigns a lead takes part, how far it is, and when a campaign has written to it. */
@Component
@Order(400)
class CampaignRuleFields implements RuleFields {

    /** What rules name a campaign by. */
    static final String CAMPAIGN = "campaign";

    private static final String PARTICIPATIONS = "participation p where p.lead_id = l.id";
    private static final String MESSAGES = "campaign_message m where m.lead_id = l.id";

    private final JdbcClient jdbc;
    private final MessageBundles texts;

    CampaignRuleFields(JdbcClient jdbc, MessageBundles texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** A field over rows that hang on the lead. */
    private record Field(
            String key,
            Sentence label,
            RuleType type,
            Comparison comparison,
            String rows,
            String column,
            Function<Locale, List<RuleChoice>> choosing)
            implements RuleField {

        @Override
        public Sentence group() {
            return Sentence.of("campaign.rule.group");
        }

        @Override
        public List<RuleChoice> choices(Locale reader) {
            return choosing.apply(reader);
        }

        @Override
        public String condition(RuleTest test, RuleParameters parameters) {
            return comparison.rows(rows, column, test, parameters);
        }
    }

    @Override
    public List<RuleField> of(WorkspaceId workspace) {
        return List.of(
                new Field(
                        CAMPAIGN,
                        Sentence.of("campaign.rule.campaign"),
                        RuleType.CHOICES,
                        Comparison.ID,
                        PARTICIPATIONS,
                        "p.campaign_id",
                        reader -> named(workspace)),
                new Field(
                        "campaign_state",
                        Sentence.of("campaign.rule.state"),
                        RuleType.CHOICES,
                        Comparison.WORD,
                        PARTICIPATIONS,
                        "p.state",
                        this::states),
                new Field(
                        "campaign_sent",
                        Sentence.of("campaign.rule.sent"),
                        RuleType.DATE,
                        Comparison.MOMENT,
                        MESSAGES,
                        "m.sent_at",
                        reader -> List.of()));
    }

    private List<RuleChoice> named(WorkspaceId workspace) {
        return jdbc.sql("select id, name from campaign where workspace_id = ? order by name_key, id")
                .param(workspace.value())
                .query((rs, row) -> new RuleChoice(rs.getString("id"), rs.getString("name")))
                .list();
    }

    private List<RuleChoice> states(Locale reader) {
        return Arrays.stream(ParticipationState.values())
                .map(state ->
                        new RuleChoice(state.name(), texts.getTranslation("campaign.state." + state.name(), reader)))
                .toList();
    }
}
