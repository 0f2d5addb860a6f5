package app.leadline.deal;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestClock;
import java.time.ZoneOffset;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The currencies there is a deal in, and how many deals are read to know. */
abstract class DealCurrenciesTests {

    private static final int DEALS = 5_000;
    private static final int FEW = 200;

    @Autowired
    LeadWorld people;

    @Autowired
    DealWorld world;

    @Autowired
    DealService deals;

    @Autowired
    DealCurrencies currencies;

    @Autowired
    JdbcClient jdbc;

    CurrentMember owner;
    LeadId lead;

    @BeforeEach
    void aWorkspace() {
        owner = people.owner();
        lead = people.lead(owner, "Lena", "Brandt");
    }

    /** How many rows or entries of indexes the database says it looked at. */
    abstract long looks(String sql);

    @Test
    void eachIsNamedOnceInOrderAndThoseOfOthersNever() {
        assertThat(currencies.of(owner.workspace())).isEmpty();
        world.deal(owner, lead, "Tea");
        world.deal(owner, lead, "Coffee");
        deals.create(owner, lead, DealWorld.draft("Cups", "7", "CHF"), stage("Closed Won"));
        deals.create(owner, lead, DealWorld.draft("Pots", "7", "USD"), stage("Proposal"));
        deals.create(owner, lead, DealWorld.draft("Trays", "7", "CHF"), null);
        CurrentMember stranger = people.owner();
        deals.create(stranger, people.lead(stranger, "Jo", "Doe"), DealWorld.draft("Bowls", "7", "JPY"), null);

        assertThat(currencies.of(owner.workspace())).containsExactly("CHF", "EUR", "USD");
    }

    private StageId stage(String name) {
        return world.stage(owner, name).id();
    }

    @Test
    void whatThousandsOfDealsHaveIsKnownWithoutReadingThem() {
        jdbc.sql("""
                        insert into deal (workspace_id, lead_id, title, title_key, search_text, amount, currency, revenue_type,
                          stage_id, created_by, created_at, moved_at, version)
                        select :workspace, :lead, 'Deal', 'deal', 'deal', n,
                          case mod(n, 4) when 0 then 'CHF' when 1 then 'EUR' when 2 then 'JPY' else 'USD' end, 'ONE_TIME',
                          case when mod(n, 3) = 0 then :first else :second end, :member, cast(:now as timestamp with time zone),
                          cast(:now as timestamp with time zone), 0 from generate_series(1, :deals) g(n)""")
                .param("workspace", owner.workspace().value())
                .param("lead", lead.value())
                .param("first", stage("New").value())
                .param("second", stage("Closed Lost").value())
                .param("member", owner.id().value())
                .param("now", TestClock.START.atOffset(ZoneOffset.UTC))
                .param("deals", DEALS)
                .update();
        jdbc.sql("analyze").update();
        String id = owner.workspace().toString();

        assertThat(currencies.of(owner.workspace())).containsExactly("CHF", "EUR", "JPY", "USD");
        assertThat(looks("select distinct currency from deal where workspace_id = " + id))
                .as("what the measure says of reading all of them")
                .isGreaterThanOrEqualTo(DEALS);
        assertThat(looks(DealCurrencies.FOUND.replace(":workspace", id))).isLessThan(FEW);
    }

    long explained(String sql, String count) {
        String plan = String.join(
                "\n", jdbc.sql("explain analyze " + sql).query(String.class).list());
        return Pattern.compile(count)
                .matcher(plan)
                .results()
                .mapToLong(DealCurrenciesTests::product)
                .sum();
    }

    private static long product(MatchResult found) {
        double rows = Double.parseDouble(found.group(1));
        return Math.round(found.groupCount() == 1 ? rows : rows * Double.parseDouble(found.group(2)));
    }
}

@OnH2
class DealCurrenciesOnH2 extends DealCurrenciesTests {

    @Override
    long looks(String sql) {
        return explained(sql, "scanCount: (\\d+)");
    }
}

@OnPostgres
class DealCurrenciesOnPostgres extends DealCurrenciesTests {

    @Override
    long looks(String sql) {
        return explained(sql, "Scan[^\\n]* on deal[^\\n]*rows=([\\d.]+) loops=(\\d+)");
    }
}
