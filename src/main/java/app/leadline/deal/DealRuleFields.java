package app.leadline.deal;

import app.leadline.deal.DealRuleField.Writer;
import app.leadline.segment.Comparison;
import app.leadline.segment.Operator;
import app.leadline.segment.RuleChoice;
import app.leadline.segment.RuleField;
import app.leadline.segment.RuleFields;
import app.leadline.segment.RuleType;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import app.leadline.shared.ui.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What segments may ask of the deals of a lead. A condition on a value, a stage or a day is true when one of the deals meets it:
 * values are compared, never added up.
 */
@Component
@Order(400)
class DealRuleFields implements RuleFields {

    static final String STAGE = "deal.stage";

    private static final String DEALS = "deal d where d.lead_id = l.id";
    private static final String IN_STAGES = "deal d join stage s on s.id = d.stage_id where d.lead_id = l.id";
    private static final String NUMBER = "(select count(*) from " + DEALS + ")";
    private static final String NUMBER_ACTIVE = "(select count(*) from " + IN_STAGES + " and s.kind = 'OPEN')";
    private static final String WON = "exists (select 1 from " + IN_STAGES + " and s.kind = 'WON')";

    private final DealCurrencies currencies;
    private final StageTable stages;
    private final MessageBundles texts;

    DealRuleFields(DealCurrencies currencies, StageTable stages, MessageBundles texts) {
        this.currencies = currencies;
        this.stages = stages;
        this.texts = texts;
    }

    @Override
    public List<RuleField> of(WorkspaceId workspace) {
        return Stream.concat(always(workspace), values(workspace))
                .map(RuleField.class::cast)
                .toList();
    }

    private Stream<DealRuleField> always(WorkspaceId workspace) {
        return Stream.of(
                new DealRuleField(
                        "deal.customer",
                        Sentence.of("deal.rule.customer"),
                        RuleType.YES_NO,
                        List.of(Operator.YES, Operator.NO),
                        reader -> List.of(),
                        (test, parameters) -> test.operator() == Operator.YES ? WON : "not " + WON),
                DealRuleField.of(
                        STAGE,
                        Sentence.of("deal.rule.stage"),
                        RuleType.CHOICES,
                        reader -> stages.of(workspace).stream()
                                .map(stage -> new RuleChoice(stage.id().toString(), stage.name()))
                                .toList(),
                        rows("d.stage_id", Comparison.ID)),
                counted("deal.active", NUMBER_ACTIVE),
                counted("deal.number", NUMBER),
                DealRuleField.of(
                        "deal.revenue_type",
                        Sentence.of("deal.rule.revenue_type"),
                        RuleType.CHOICES,
                        this::revenueTypes,
                        rows("d.revenue_type", Comparison.WORD)),
                day(
                        "deal.won",
                        (test, parameters) -> Comparison.MOMENT.rows(
                                IN_STAGES + " and s.kind = 'WON'", "d.closed_at", test, parameters)),
                day("deal.created", rows("d.created_at", Comparison.MOMENT)));
    }

    /** One for each currency there is a deal in. */
    private Stream<DealRuleField> values(WorkspaceId workspace) {
        return currencies.of(workspace).stream()
                .map(currency -> DealRuleField.of(
                        "deal.value." + currency,
                        Sentence.of("deal.rule.value", currency),
                        RuleType.NUMBER,
                        reader -> List.of(),
                        (test, parameters) -> Comparison.NUMBER.rows(
                                DEALS + " and d.currency = " + parameters.add(currency),
                                "d.amount",
                                test,
                                parameters)));
    }

    private static DealRuleField counted(String key, String number) {
        List<Operator> operators = RuleType.NUMBER.operators().stream()
                .filter(operator -> operator != Operator.KNOWN && operator != Operator.UNKNOWN)
                .toList();
        return new DealRuleField(
                key,
                Sentence.of("deal.rule." + key.substring("deal.".length())),
                RuleType.NUMBER,
                operators,
                reader -> List.of(),
                (test, parameters) -> Comparison.NUMBER.column(number, test, parameters));
    }

    private static DealRuleField day(String key, Writer writer) {
        return DealRuleField.of(
                key,
                Sentence.of("deal.rule." + key.substring("deal.".length())),
                RuleType.DATE,
                reader -> List.of(),
                writer);
    }

    private static Writer rows(String column, Comparison comparison) {
        return (test, parameters) -> comparison.rows(DEALS, column, test, parameters);
    }

    private List<RuleChoice> revenueTypes(Locale reader) {
        return Arrays.stream(RevenueType.values())
                .map(type -> new RuleChoice(type.name(), texts.getTranslation("deal.revenueType." + type, reader)))
                .toList();
    }
}
