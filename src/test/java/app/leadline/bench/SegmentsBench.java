package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.lead.LeadService;
import app.leadline.lead.Priority;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.RulePart;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentMembers;
import app.leadline.segment.SegmentService;
import app.leadline.segment.Segments;
import app.leadline.segment.SegmentsOfLead;
import app.leadline.shared.LeadId;
import app.leadline.support.Postgres;
import app.leadline.support.Statements;
import app.leadline.support.TestClock;
import app.leadline.support.TestTicker;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What segments cost with a million leads in one workspace on PostgreSQL and fifty segments: one lead that changes, a rule that changes
 * beside the bare count of the same condition, the pages. {@code ./mvnw -Pbench verify -Dbench=segments}; fewer leads with
 * {@code -Dbench.jvm=-Dbench.leads=100000}
 */
final class SegmentsBench {

    private static final int LEADS = Integer.getInteger("bench.leads", 1_000_000);
    private static final int SEGMENTS = 50;
    private static final int REPEATS = 200;
    private static final int WARM_UP = 100;
    private static final int COMPILED_AFTER = 2_000;
    private static final int FULL = Math.min(LEADS / 2, 15_000);
    private static final Duration LONGER_THAN_REMEMBERED = Duration.ofSeconds(6);
    private static final Duration LOOKING_ON = Duration.ofSeconds(3);
    private static final double WANTED_FOR_A_LEAD = 20;
    private static final double WANTED_FOR_A_RULE = 3;

    private final SegmentService service;
    private final Segments segments;
    private final SegmentMembers members;
    private final SegmentsOfLead ofLead;
    private final LeadService leads;
    private final JdbcClient jdbc;
    private final Statements statements;
    private final TestTicker ticker;
    private final TestClock clock;
    private final CurrentMember asker;
    private int moves;
    private final Table table =
            new Table("what", "SQL", "median ms", "99th of 100 ms", "bare SQL ms", "times the bare", "");

    private SegmentsBench(ConfigurableApplicationContext application) {
        this.service = application.getBean(SegmentService.class);
        this.segments = application.getBean(Segments.class);
        this.members = application.getBean(SegmentMembers.class);
        this.ofLead = application.getBean(SegmentsOfLead.class);
        this.leads = application.getBean(LeadService.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.statements = application.getBean(Statements.class);
        this.ticker = application.getBean(TestTicker.class);
        this.clock = application.getBean(TestClock.class);
        this.asker = BenchWorkspace.withLeads(application, LEADS);
    }

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(LeadlineApplication.class);
        application.setSources(Set.of("app.leadline.support.TestConfig"));
        application.setAdditionalProfiles("test");
        try (ConfigurableApplicationContext running = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + Postgres.url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres")) {
            SegmentsBench bench = new SegmentsBench(running);
            bench.measure();
            System.out.printf(
                    "%n%,d leads, %d segments; a lead: %d changes; a rule: once, until its members are right, their timelines"
                            + " are told afterwards; PostgreSQL counts with several processes and writes with one%n%n",
                    LEADS, SEGMENTS, REPEATS);
            bench.table.print();
        }
    }

    private void measure() {
        List<SegmentId> made = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            made.add(service.create(asker, draft("Segment " + i, smallRule(i))));
        }
        ticker.settle();
        jdbc.sql("analyze").update();
        aLead();
        rules(made.getFirst());
        time("first page of members", 20, i -> members.page(asker, made.getFirst(), null, 50));
        LeadId lead = lead(0);
        time("why a lead is where it is", 20, i -> ofLead.of(asker, lead, Locale.ENGLISH));
    }

    /** Rules of three conditions, as people write them, which few leads satisfy. */
    private RulePart[] smallRule(int i) {
        return new RulePart[] {
            Condition.of("priority", Operator.ANY_OF, "HIGH"),
            Condition.of("name", Operator.STARTS_WITH, (char) ('a' + i % 26) + "" + (char) ('a' + i / 2)),
            Group.any(
                    Condition.of("tag", Operator.ANY_OF, tag("vip")),
                    Condition.of("created", Operator.IN_LAST, String.valueOf(30 + i)))
        };
    }

    private void aLead() {
        List<LeadId> some = vipsOfMediumPriority();
        // Until then the compiler of the server takes as much of the processors as the changes do.
        for (int i = 0; i < COMPILED_AFTER; i++) {
            thereAndBack(some, REPEATS + i / 2, i, Priority.LOW);
        }
        time("a lead changes, its segments stay", REPEATS, i -> thereAndBack(some, i / 2, i, Priority.LOW));
        SegmentId moving = service.create(
                asker,
                draft(
                        "Moving",
                        Condition.of("priority", Operator.ANY_OF, "HIGH"),
                        Condition.of("tag", Operator.ANY_OF, tag("vip"))));
        ticker.settle();
        time("a lead changes, joins or leaves", REPEATS, i -> thereAndBack(some, (REPEATS + i) / 2, i, Priority.HIGH));
        list(() -> thereAndBack(some, 0, moves++, Priority.HIGH));
        service.delete(asker, moving);
    }

    /** One after the other, each twice: edits of the same field by the same person fold, so that a hundred of one lead would rewrite each other. */
    private void thereAndBack(List<LeadId> some, int place, int i, Priority there) {
        LeadId lead = some.get(place % some.size());
        boolean even = i % 2 == 0;
        leads.changePriority(asker, lead, even ? Priority.MEDIUM : there, even ? there : Priority.MEDIUM);
    }

    private List<LeadId> vipsOfMediumPriority() {
        return jdbc.sql(
                        "select l.id from lead l join lead_tag t on t.lead_id = l.id"
                                + " where l.workspace_id = ? and t.tag_id = ? and l.priority = 2 order by l.id fetch first ? rows only")
                .params(asker.workspace().value(), Long.valueOf(tag("vip")), COMPILED_AFTER)
                .query((rs, row) -> new LeadId(rs.getLong(1)))
                .list();
    }

    /** As many segments as a workspace may have, each with more members than are counted. */
    private void list(Runnable move) {
        List<SegmentId> full = new ArrayList<>();
        for (int i = SEGMENTS + 1; i < SegmentService.SEGMENTS_LIMIT; i++) {
            SegmentId id = service.create(asker, draft("Full " + i, smallRule(i % SEGMENTS)));
            service.deactivate(asker, id);
            jdbc.sql(
                            "insert into segment_member (segment_id, lead_id, joined_at, told) select ?, l.id, l.created_at, true"
                                    + " from lead l where l.workspace_id = ? order by l.id desc fetch first ? rows only"
                                    + " on conflict do nothing")
                    .params(id.value(), asker.workspace().value(), FULL)
                    .update();
            full.add(id);
        }
        ticker.settle();
        jdbc.sql("vacuum analyze segment_member").update();
        time("list of 200 segments, all counted", 20, () -> clock.advance(LONGER_THAN_REMEMBERED), this::list);
        time("list of 200 segments, a lead has moved", 20, move, this::list);
        full.forEach(id -> service.delete(asker, id));
    }

    private void list() {
        segments.all(asker, Locale.ENGLISH);
    }

    private void rules(SegmentId segment) {
        rule(
                segment,
                "few of many: vip and high",
                Condition.of("tag", Operator.ANY_OF, tag("vip")),
                Condition.of("priority", Operator.ANY_OF, "HIGH"));
        rule(
                segment,
                "scan, some: name contains “keller” or blocked",
                Group.any(
                        Condition.of("name", Operator.CONTAINS, "keller"),
                        Condition.of("status", Operator.ANY_OF, "BLOCKED")));
        rule(
                segment,
                "a twentieth: trade fair, active",
                Condition.of("tag", Operator.ANY_OF, tag("trade fair")),
                Condition.of("status", Operator.ANY_OF, "ACTIVE"));
        rule(
                segment,
                "nearly the same again: trade fair, active, not low",
                Condition.of("tag", Operator.ANY_OF, tag("trade fair")),
                Condition.of("status", Operator.ANY_OF, "ACTIVE"),
                Condition.of("priority", Operator.NONE_OF, "LOW"));
        rule(segment, "a third: newsletter", Condition.of("tag", Operator.ANY_OF, tag("newsletter")));
        rule(
                segment,
                "a third, without vip",
                Condition.of("tag", Operator.ANY_OF, tag("newsletter")),
                Condition.of("tag", Operator.NONE_OF, tag("vip")));
    }

    /** Changes the rule; beside it the count of the same condition as one would write it by hand. */
    private void rule(SegmentId id, String name, RulePart... all) {
        var now = segments.one(asker, id, Locale.ENGLISH);
        String bare = bareCount(all);
        double count = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            jdbc.sql(bare).query(Long.class).single();
            count = Math.min(count, (System.nanoTime() - begin) / 1e6);
        }
        long[] took = new long[1];
        var sql = statements.during(() -> {
            long begin = System.nanoTime();
            service.change(asker, id, now.revision(), draft(now.name(), all));
            took[0] = System.nanoTime() - begin;
        });
        double change = took[0] / 1e6;
        long found = jdbc.sql(bare).query(Long.class).single();
        long perSecond = toldPerSecond(id);
        table.row(
                "rule: %s, %,d leads%s"
                        .formatted(name, found, perSecond == 0 ? "" : ", told %,d/s".formatted(perSecond)),
                sql.statements(),
                "%.0f".formatted(change),
                "",
                "%.0f".formatted(count),
                "%.1f".formatted(change / count),
                change / count > WANTED_FOR_A_RULE ? "over %.0f".formatted(WANTED_FOR_A_RULE) : "");
    }

    /** Looks on for a while as timelines are told in the background, and ends it: hundreds of thousands would take minutes. */
    private long toldPerSecond(SegmentId id) {
        long before = untold(id);
        LockSupport.parkNanos(LOOKING_ON.toNanos());
        long told = before - untold(id);
        jdbc.sql("delete from segment_member where segment_id = ? and left_at is not null")
                .param(id.value())
                .update();
        jdbc.sql("update segment_member set told = true where segment_id = ? and not told")
                .param(id.value())
                .update();
        ticker.settle();
        jdbc.sql("vacuum analyze segment_member").update();
        return told / LOOKING_ON.toSeconds();
    }

    private long untold(SegmentId id) {
        return jdbc.sql("select count(*) from segment_member where segment_id = ? and not told")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private String bareCount(RulePart... all) {
        return "select count(*) from lead l where l.workspace_id = "
                + asker.workspace().value()
                + Arrays.stream(all).map(part -> " and " + bare(part)).reduce("", String::concat);
    }

    private static String bare(RulePart part) {
        return switch (part) {
            case Group group ->
                group.parts().stream()
                        .map(SegmentsBench::bare)
                        .reduce((a, b) -> a + " or " + b)
                        .map(s -> "(" + s + ")")
                        .orElseThrow();
            case Condition condition -> bare(condition);
        };
    }

    private static String bare(Condition condition) {
        String value = condition.values().getFirst();
        String not = condition.operator() == Operator.NONE_OF ? "not " : "";
        return switch (condition.field()) {
            case "tag" -> not + "exists (select 1 from lead_tag t where t.lead_id = l.id and t.tag_id = " + value + ")";
            case "priority" -> not + "l.priority = " + Priority.valueOf(value).rank();
            case "status" -> "l.status = '" + value + "'";
            default -> "l.sort_name like '%" + value + "%'";
        };
    }

    private void time(String name, int repeats, Runnable before, Runnable work) {
        time(name, repeats, i -> before.run(), i -> work.run());
    }

    private void time(String name, int repeats, IntConsumer work) {
        time(name, repeats, i -> {}, work);
    }

    /** @param before is not measured */
    private void time(String name, int repeats, IntConsumer before, IntConsumer work) {
        for (int i = 0; i < Math.min(WARM_UP, repeats); i++) {
            before.accept(i);
            work.accept(i);
        }
        int sql = 0;
        for (int i = 0; i < 2; i++) {
            before.accept(i);
            int place = i;
            sql += statements.during(() -> work.accept(place)).statements();
        }
        double[] millis = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            before.accept(i);
            long begin = System.nanoTime();
            work.accept(i);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        double late = millis[Math.min(repeats - 1, repeats * 99 / 100)];
        boolean slow = name.startsWith("a lead") && late > WANTED_FOR_A_LEAD;
        table.row(
                name,
                sql / 2,
                "%.1f".formatted(millis[repeats / 2]),
                "%.1f".formatted(late),
                "",
                "",
                slow ? "over %.0f ms".formatted(WANTED_FOR_A_LEAD) : "");
    }

    private LeadId lead(int place) {
        return new LeadId(jdbc.sql("select min(id) + ? from lead where workspace_id = ?")
                .params(LEADS / 2 + place, asker.workspace().value())
                .query(Long.class)
                .single());
    }

    private String tag(String name) {
        return String.valueOf(jdbc.sql("select id from tag where workspace_id = ? and name_key = ?")
                .params(asker.workspace().value(), name)
                .query(Long.class)
                .single());
    }

    private static SegmentDraft draft(String name, RulePart... all) {
        return new SegmentDraft(name, TagColour.BLUE, new Rule(Group.all(all), ZoneOffset.UTC));
    }
}
