package app.leadline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import app.leadline.LeadlineApplication;
import app.leadline.customfield.FieldType;
import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadStatus;
import app.leadline.organization.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Starts the application with the profile of the plain {@code ./mvnw}, each time on a database of its own in memory. */
class DemoStartTest {

    private static final JdbcClient first = database("demo-first");

    @BeforeAll
    static void startForTheFirstTime() {
        start("demo-first");
    }

    private static void start(String database) {
        new SpringApplicationBuilder(LeadlineApplication.class)
                .profiles("demo", "test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url(database),
                        // From then on no two demos are the same.
                        "--leadline.demo.telegram=false")
                .close();
    }

    private static String url(String database) {
        return "jdbc:h2:mem:" + database
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }

    private static JdbcClient database(String name) {
        return JdbcClient.create(new DriverManagerDataSource(url(name), "leadline", "leadline"));
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Map<String, Long> counts(JdbcClient jdbc) {
        return Stream.of(
                        "lead",
                        "member",
                        "tag",
                        "activity",
                        "message",
                        "custom_field_value",
                        "lead_photo",
                        "segment_member")
                .collect(Collectors.toMap(table -> table, table -> count(jdbc, table)));
    }

    /** All but times, which count back from the day of the first start. */
    private static List<Map<String, Object>> everything(JdbcClient jdbc) {
        return Stream.of(
                        "select id, workspace_id, search_text, status, priority, created_by from lead order by id",
                        // Segments tell timelines in the background, sooner or later: they are compared by their
                        // members.
                        "select lead_id, type, actor_id, field from activity where type not like 'segment.%'"
                                + " order by lead_id, type, actor_id, field",
                        "select id, name, colour from tag order by id",
                        "select id, conversation_id, outgoing, kind, text from message order by id",
                        "select id, name, rule_json from segment order by id",
                        "select segment_id, lead_id from segment_member order by segment_id, lead_id",
                        "select id, name, email from member order by id")
                .flatMap(sql -> jdbc.sql(sql).query().listOfRows().stream())
                .toList();
    }

    private static List<String> texts(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void theFirstStartBringsPeopleLeadsAndEverythingTheyDid() {
        assertThat(texts(first, "select name from workspace where kind = 'ORGANIZATION'"))
                .containsExactlyInAnyOrder("Northwind Trading", "Atelier Lumière");
        assertThat(texts(first, "select distinct role from membership"))
                .containsExactlyInAnyOrder(names(Role.values()));
        assertThat(count(first, "lead")).isEqualTo(60);
        assertThat(texts(first, "select distinct status from lead"))
                .containsExactlyInAnyOrder(names(LeadStatus.values()));
        assertThat(texts(first, "select distinct category from activity"))
                .containsExactlyInAnyOrder(names(LeadEvent.Category.values()));
        assertThat(texts(first, "select distinct type from custom_field"))
                .containsExactlyInAnyOrder(names(FieldType.values()));
        assertThat(texts(first, "select distinct kind from message"))
                .contains("TEXT", "PHOTO", "VOICE", "STICKER", "FILE", "VIDEO", "SERVICE", "LOCATION");
        assertThat(first.sql("select max(message_count) from conversation")
                        .query(Long.class)
                        .single())
                .isEqualTo(2000);
        assertThat(count(first, "message"))
                .isEqualTo(first.sql("select sum(message_count) from conversation")
                        .query(Long.class)
                        .single());
        assertThat(texts(
                        first,
                        "select s.name from segment s where not exists (select 1 from segment_member m"
                                + " where m.segment_id = s.id)"))
                .isEmpty();
        assertThat(count(first, "segment")).isEqualTo(8);
        assertThat(count(first, "segment_member where not told or left_at is not null"))
                .isZero();
        assertThat(count(first, "lead_photo")).isGreaterThan(20);
        assertThat(count(first, "activity where occurred_at > current_timestamp"))
                .isZero();
    }

    @Test
    void oneLeadHasSeveralHundredActivitiesOverMoreThanAYear() {
        List<Long> counts = first.sql("""
                        select count(*) from activity group by lead_id
                        having min(occurred_at) < dateadd(day, -400, max(occurred_at)) order by 1 desc""").query(Long.class).list();

        assertThat(counts).first(LONG).isGreaterThan(400);
    }

    @Test
    void onlyWhoHadAConversationOwnsIt() {
        List<String> owners = texts(first, """
                select p.name from conversation c join member p on p.id = c.owner_id
                join lead l on l.id = c.lead_id where l.username = 'siobhan_obrien' order by 1""");

        assertThat(owners).containsExactly("Anna Keller", "Anna Keller", "Clara Rossi");
    }

    @Test
    void theSecondStartAddsNothing() {
        Map<String, Long> before = counts(first);
        start("demo-first");

        assertThat(counts(first)).isEqualTo(before);
    }

    @Test
    void everyFreshDatabaseGetsTheSame() {
        start("demo-other");

        assertThat(everything(database("demo-other"))).isEqualTo(everything(first));
    }
}
