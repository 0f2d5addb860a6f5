package app.leadline.bench;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.support.TestClock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A workspace with many leads among smaller ones, written by set-based SQL. As in an address book a few names are common and many are
 * rare; old leads are archived, tags are on a third, a twentieth and a thousandth of the leads.
 */
final class BenchWorkspace {

    private static final int OTHERS = 50;
    private static final List<String> FIRST = List.of(
            ("Anna Maria Daniel Peter Thomas Andrea Michael Sandra Martin Nicole Christian Claudia Marco Barbara Andreas"
                            + " Monika Stefan Julia Markus Laura Hans Sara Patrick Silvia Simon Nina David Lena Luca Jan Elena"
                            + " Mehmet Fatma Ali Ayşe Иван Ольга Дмитрий Nguyen Yuki 伟 李 Omar Layla Chiara Giulia Ömer Zoé"
                            + " Björn Søren Åsa Joaquín Beatriz Quentin Xavier Zoe Wolfgang Ursula Tadeusz Ørjan")
                    .split(" "));
    private static final List<String> BEGINNINGS =
            List.of("Kel Mey Mül Schnei Brun Wid Bau Ger Fre Zim Stei Hub Wyss Grab Roth Sut Bian Ros Fer Kow Now Pet"
                    .split(" "));
    private static final List<String> MIDDLES = List.of("ler er der ner mer chi si ra al ko in ing en ha".split(" "));
    private static final List<String> ENDS =
            List.of(",mann,son,ski,ova,i,o,berg,hofer,bach,stein,wald,li,inger,ez".split(","));

    private final JdbcClient jdbc;

    private BenchWorkspace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who looks at them. */
    static CurrentMember withLeads(ConfigurableApplicationContext application, int count) {
        Onboarding onboarding = application.getBean(Onboarding.class);
        BenchWorkspace bench = new BenchWorkspace(application.getBean(JdbcClient.class));
        bench.names("bench_first", FIRST);
        bench.names(
                "bench_last",
                // The first ones are the common ones; every third combination is enough.
                IntStream.range(0, BEGINNINGS.size() * MIDDLES.size() * ENDS.size())
                        .filter(i -> i % 3 == 0)
                        .mapToObj(i -> BEGINNINGS.get(i % BEGINNINGS.size())
                                + MIDDLES.get(i / BEGINNINGS.size() % MIDDLES.size())
                                + ENDS.get(i / BEGINNINGS.size() / MIDDLES.size()))
                        .toList());
        @Nullable CurrentMember asker = null;
        for (int i = 0; i <= OTHERS; i++) {
            String email = "finder" + i + "@example.com";
            var id = onboarding.person(email, "Finder", null);
            CurrentMember member = new CurrentMember(id, email, "Finder", onboarding.organization("Bench " + i, id));
            // The large one in the middle: neither the first nor the last pages of any index.
            boolean large = i == OTHERS / 2;
            bench.leads(member, large ? count : count / 500);
            asker = large ? member : asker;
        }
        bench.jdbc.sql("analyze").update();
        return Objects.requireNonNull(asker);
    }

    private void names(String table, List<String> names) {
        jdbc.sql("create table " + table + " (place int primary key, name varchar(64) not null)")
                .update();
        jdbc.sql("insert into " + table + " values "
                        + IntStream.range(0, names.size())
                                .mapToObj(i -> "(" + i + ", '" + names.get(i) + "')")
                                .collect(Collectors.joining(", ")))
                .update();
    }

    private void leads(CurrentMember owner, int count) {
        jdbc.sql("""
                        insert into lead (workspace_id, telegram_user_id, username, phone, first_name, last_name, source, status,
                          priority, created_by, created_at, version, sort_name, search_text)
                        select :workspace, 100000000 + n, username, phone, first_name, last_name, 'IMPORT',
                          case when mod(n, 97) = 0 then 'BLOCKED' when n < :count / 5 and mod(n, 3) > 0 then 'ARCHIVED' else 'ACTIVE' end,
                          case when mod(n, 19) = 0 then 1 when mod(n, 7) = 0 then 3 else 2 end,
                          :member, cast(:newest as timestamp with time zone) - (:count - n) * interval '2' minute, 0,
                          lower(first_name || ' ' || last_name),
                          lower(first_name || ' ' || last_name || coalesce(' ' || username, '') || coalesce(' ' || phone, '')
                            || ' ' || (100000000 + n))
                        from (select n, f.name as first_name, l.name as last_name,
                            case when mod(n, 10) < 7 then lower(substring(f.name, 1, 8)) || '_' || n end as username,
                            case when mod(n, 5) < 3 then '+4179' || (1000000 + mod(n * 7919, 8999993)) end as phone
                          from (select n, power(mod(n * 48271, 65537) / 65537.0, 3) as u,
                              power(mod(n * 16807, 32749) / 32749.0, 2) as v from generate_series(1, :count) g(n)) chance
                          join bench_first f on f.place = cast(floor(u * :firsts) as int)
                          join bench_last l on l.place = cast(floor(v * :lasts) as int)) person""")
                .param("workspace", owner.workspace().value())
                .param("member", owner.id().value())
                .param("newest", TestClock.START.atOffset(ZoneOffset.UTC))
                .param("count", (long) count)
                .param("firsts", size("bench_first"))
                .param("lasts", size("bench_last"))
                .update();
        tag(owner, "newsletter", "mod(l.id, 3) = 0");
        tag(owner, "trade fair", "mod(l.id, 20) = 7");
        tag(owner, "vip", "mod(l.id, 1000) = 13");
    }

    private int size(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void tag(CurrentMember owner, String name, String condition) {
        long workspace = owner.workspace().value();
        jdbc.sql("insert into tag (workspace_id, name, name_key, colour) values (?, ?, ?, 'RED')")
                .params(workspace, name, name)
                .update();
        jdbc.sql(
                        "insert into lead_tag (lead_id, tag_id) select l.id, t.id from lead l join tag t on t.workspace_id = l.workspace_id"
                                + " where l.workspace_id = ? and t.name_key = ? and " + condition)
                .params(workspace, name)
                .update();
    }
}
