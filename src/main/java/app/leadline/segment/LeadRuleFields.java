package app.leadline.segment;

import app.leadline.lead.LeadSource;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.shared.WorkspaceId;
import app.leadline.shared.ui.MessageBundles;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every lead has: status, priority, tags, who they are, where they came from, and when. */
@Component
@Order(100)
class LeadRuleFields implements RuleFields {

    private static final String TAG = "tag";

    /** The language without country or script: somebody who speaks pt-BR speaks Portuguese. */
    private static final String LANGUAGE =
            "case when position('-' in l.language) > 0 then lower(substring(l.language, 1, position('-' in l.language) - 1))"
                    + " else lower(l.language) end";

    private final JdbcClient jdbc;
    private final MessageBundles texts;

    LeadRuleFields(JdbcClient jdbc, MessageBundles texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<RuleField> of(WorkspaceId workspace) {
        return Stream.concat(standing(workspace), identity())
                .map(RuleField.class::cast)
                .toList();
    }

    private Stream<LeadRuleField> standing(WorkspaceId workspace) {
        return Stream.of(
                LeadRuleField.of("status", "lead.field.status", RuleType.CHOICE, column("l.status", Comparison.WORD))
                        .always()
                        .choosing(words("lead.status.", LeadStatus.values())),
                LeadRuleField.of(
                                "priority",
                                "lead.field.priority",
                                RuleType.CHOICE,
                                (test, parameters) ->
                                        Comparison.ID.column("l.priority", test.with(ranks(test.values())), parameters))
                        .always()
                        .choosing(words("lead.priority.", Priority.values())),
                LeadRuleField.of(
                                TAG,
                                "lead.field.tag",
                                RuleType.CHOICES,
                                (test, parameters) -> Comparison.ID.rows(
                                        "lead_tag t where t.lead_id = l.id", "t.tag_id", test, parameters))
                        .choosing(reader ->
                                named("select id, name from tag where workspace_id = ? order by name_key", workspace)),
                LeadRuleField.of("source", "segment.field.source", RuleType.CHOICE, column("l.source", Comparison.WORD))
                        .always()
                        .choosing(words("lead.source.", LeadSource.values())),
                LeadRuleField.of(
                                "created",
                                "segment.field.created",
                                RuleType.DATE,
                                column("l.created_at", Comparison.MOMENT))
                        .always(),
                LeadRuleField.of(
                                "created_by",
                                "segment.field.createdBy",
                                RuleType.CHOICE,
                                column("l.created_by", Comparison.ID))
                        .always()
                        .choosing(reader -> named("""
                                select p.id, p.name from membership m join member p on p.id = m.member_id
                                where m.workspace_id = ? order by lower(p.name), p.id""", workspace)));
    }

    private static Stream<LeadRuleField> identity() {
        return Stream.of(
                LeadRuleField.of("name", "segment.field.name", RuleType.TEXT, column("l.sort_name", Comparison.TEXT))
                        .always(),
                LeadRuleField.of(
                        "username",
                        "lead.field.username",
                        RuleType.TEXT,
                        (test, parameters) -> Comparison.TEXT.column(
                                "l.username", test.with(without("@", test.values())), parameters)),
                LeadRuleField.of(
                        "phone",
                        "lead.field.phone",
                        RuleType.TEXT,
                        (test, parameters) -> Comparison.TEXT.column(
                                "l.phone", test.with(without("[\\s()./-]", test.values())), parameters)),
                LeadRuleField.of(
                                "telegram_user_id",
                                "lead.field.telegram_user_id",
                                RuleType.NUMBER,
                                column("l.telegram_user_id", Comparison.NUMBER))
                        .onlyKnown(),
                LeadRuleField.of("country", "lead.field.country", RuleType.CHOICE, column("l.country", Comparison.WORD))
                        .choosing(LeadRuleFields::countries),
                LeadRuleField.of("language", "lead.field.language", RuleType.CHOICE, column(LANGUAGE, Comparison.WORD))
                        .choosing(LeadRuleFields::languages),
                LeadRuleField.of(
                        "group_name",
                        "lead.field.group_name",
                        RuleType.TEXT,
                        column("lower(l.group_name)", Comparison.TEXT)));
    }

    private static LeadRuleField.Writer column(String column, Comparison comparison) {
        return (test, parameters) -> comparison.column(column, test, parameters);
    }

    private static List<String> ranks(List<String> priorities) {
        return priorities.stream()
                .map(name -> String.valueOf(Priority.valueOf(name).rank()))
                .toList();
    }

    /** Nothing but punctuation stays, and finds nobody: the empty text would find everybody. */
    private static List<String> without(String pattern, List<String> values) {
        return values.stream()
                .map(value -> {
                    String left = value.replaceAll(pattern, "");
                    return left.isEmpty() ? value : left;
                })
                .toList();
    }

    private Function<Locale, List<RuleChoice>> words(String key, Enum<?>[] values) {
        return reader -> Arrays.stream(values)
                .map(value -> new RuleChoice(value.name(), texts.getTranslation(key + value.name(), reader)))
                .toList();
    }

    private List<RuleChoice> named(String sql, WorkspaceId workspace) {
        return jdbc.sql(sql)
                .param(workspace.value())
                .query((rs, row) -> new RuleChoice(rs.getString(1), rs.getString(2)))
                .list();
    }

    private static List<RuleChoice> countries(Locale reader) {
        return sorted(
                Arrays.stream(Locale.getISOCountries())
                        .map(code -> new RuleChoice(code, Locale.of("", code).getDisplayCountry(reader))),
                reader);
    }

    private static List<RuleChoice> languages(Locale reader) {
        return sorted(
                Arrays.stream(Locale.getISOLanguages())
                        .map(code -> new RuleChoice(code, Locale.of(code).getDisplayLanguage(reader))),
                reader);
    }

    private static List<RuleChoice> sorted(Stream<RuleChoice> choices, Locale reader) {
        return choices.sorted(Comparator.comparing(RuleChoice::label, Collator.getInstance(reader)))
                .toList();
    }
}
