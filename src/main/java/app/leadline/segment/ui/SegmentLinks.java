package app.leadline.segment.ui;

import app.leadline.segment.SegmentId;
import app.leadline.shared.LeadId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of segments, and of their members as a list that a lead was opened from. */
final class SegmentLinks {

    static final String LIST = "segments";
    static final String NEW = "segments/new";

    private static final Pattern MEMBERS = Pattern.compile("segment\\.(\\d{1,18})");

    private SegmentLinks() {}

    static String page(SegmentId segment) {
        return LIST + "/" + segment;
    }

    static String editor(SegmentId segment) {
        return page(segment) + "/edit";
    }

    static String export(SegmentId segment) {
        return page(segment) + "/members.csv";
    }

    /** The page of a lead that knows its neighbours among the members. */
    static String lead(LeadId lead, SegmentId segment) {
        return "leads/" + lead + "?list=segment." + segment;
    }

    /** The reverse of what {@link #lead} writes. */
    static Optional<SegmentId> membersOf(String list) {
        Matcher members = MEMBERS.matcher(list);
        return members.matches() ? Optional.of(new SegmentId(Long.parseLong(members.group(1)))) : Optional.empty();
    }
}
