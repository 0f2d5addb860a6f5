package app.leadline.segment;

import app.leadline.lead.TagColour;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.TestTicker;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Segments for tests in which time is moved by hand; not made in the application that journeys walk through. */
@Lazy
@Component
class SegmentWorld {

    static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final AtomicLong NUMBER = new AtomicLong();

    private final SegmentService segments;
    private final Segments reading;
    private final SegmentMembers members;
    private final TagService tags;
    private final JdbcClient jdbc;
    private final TestTicker ticker;

    SegmentWorld(
            SegmentService segments,
            Segments reading,
            SegmentMembers members,
            TagService tags,
            JdbcClient jdbc,
            TestTicker ticker) {
        this.segments = segments;
        this.reading = reading;
        this.members = members;
        this.tags = tags;
        this.jdbc = jdbc;
        this.ticker = ticker;
    }

    /** Its members know that they joined. */
    SegmentId segment(CurrentMember by, RulePart... all) {
        SegmentId made = segments.create(by, draft(all));
        ticker.settle();
        return made;
    }

    static SegmentDraft draft(RulePart... all) {
        return new SegmentDraft("Segment " + NUMBER.incrementAndGet(), TagColour.BLUE, rule(all));
    }

    static Rule rule(RulePart... all) {
        return new Rule(Group.all(all), ZoneOffset.UTC);
    }

    /** Gives the segment another rule. */
    void change(CurrentMember by, SegmentId id, RulePart... all) {
        SegmentSummary now = one(by, id);
        segments.change(by, id, now.revision(), new SegmentDraft(now.name(), now.colour(), rule(all)));
    }

    SegmentSummary one(CurrentMember by, SegmentId id) {
        return reading.one(by, id, Locale.ENGLISH);
    }

    /** Names, the newest lead first. */
    List<String> members(CurrentMember asker, SegmentId id) {
        return members.page(asker, id, null, 1_000).stream()
                .map(member -> member.profile().displayName())
                .toList();
    }

    /** A condition on a tag, which the lead gets. */
    Condition tagged(CurrentMember by, LeadId lead, String tag) {
        return Condition.of(
                "tag", Operator.ANY_OF, tags.assign(by, lead, tag).id().value() + "");
    }

    /** Joins and leaves that the timeline of a lead tells, the oldest first. */
    List<String> told(LeadId lead) {
        ticker.settle();
        return jdbc.sql("select type from activity where lead_id = ? and type like 'segment.%' order by id")
                .param(lead.value())
                .query(String.class)
                .list();
    }
}
