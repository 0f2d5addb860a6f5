package app.leadline.segment.ui;

import app.leadline.segment.RuleText;
import app.leadline.segment.RuleTrial;
import app.leadline.segment.SegmentMembers;
import app.leadline.segment.SegmentPolicy;
import app.leadline.segment.SegmentService;
import app.leadline.segment.Segments;
import app.leadline.shared.Ticker;
import app.leadline.shared.ui.UiBroadcaster;
import org.springframework.stereotype.Component;

/** The services behind the pages of segments. */
@Component
record SegmentParts(
        SegmentService service,
        Segments segments,
        SegmentMembers members,
        SegmentPolicy policy,
        RuleTrial trial,
        RuleText texts,
        UiBroadcaster broadcaster,
        Ticker ticker) {}
