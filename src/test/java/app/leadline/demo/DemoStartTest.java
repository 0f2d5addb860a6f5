package app.leadline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.LeadlineApplication;
import app.leadline.lead.LeadEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts the application with the profile of the plain {@code ./mvnw}, each time on a database of its own in memory. */
class DemoStartTest {

    private static <T> T started(String database, Function<JdbcClient, T> look) {
        try (var context = new SpringApplicationBuilder(LeadlineApplication.class)
                .profiles("demo", "test")
                .properties("server.port=0")
                .run("--spring.datasource.url=jdbc:h2:mem:" + database
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")) {
            return look.apply(context.getBean(JdbcClient.class));
        }
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Map<String, Long> counts(JdbcClient jdbc) {
        return Map.of("lead", count(jdbc, "lead"), "member", count(jdbc, "member"), "tag", count(jdbc, "tag"), "activity", count(jdbc, "activity"));
    }

    private static List<Map<String, Object>> leads(JdbcClient jdbc) {
        return jdbc.sql("select id, workspace_id, sort_name, search_text, status, priority, created_by from lead order by id")
                .query()
                .listOfRows();
    }

    @Test
    void theFirstStartMakesTwoOrganizationsAndSixtyLeads() {
        started("demo-first", jdbc -> {
            assertThat(count(jdbc, "workspace where kind = 'ORGANIZATION'")).isEqualTo(2);
            assertThat(count(jdbc, "lead")).isEqualTo(60);
            assertThat(jdbc.sql("select distinct category from activity").query(String.class).set())
                    .containsExactlyInAnyOrder(Arrays.stream(LeadEvent.Category.values()).map(Enum::name).toArray(String[]::new));
            assertThat(jdbc.sql("""
                            select max(n) from (select count(*) as n, max(occurred_at) - min(occurred_at) as span
                            from activity group by lead_id) where span > interval '365' day""")
                            .query(Long.class)
                            .single())
                    .isGreaterThan(300);
            return null;
        });
    }

    @Test
    void theSecondStartAddsNothing() {
        var first = started("demo-second", DemoStartTest::counts);
        var second = started("demo-second", DemoStartTest::counts);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void everyFreshDatabaseGetsTheSameLeads() {
        assertThat(started("demo-one", DemoStartTest::leads)).isEqualTo(started("demo-other", DemoStartTest::leads));
    }
}
