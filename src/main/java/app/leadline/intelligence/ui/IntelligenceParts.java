package app.leadline.intelligence.ui;

import app.leadline.intelligence.LeadMetrics;
import app.leadline.intelligence.NewsSince;
import app.leadline.intelligence.StorylineService;
import app.leadline.intelligence.Storylines;
import app.leadline.intelligence.WeeksOfLead;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.Ticker;
import app.leadline.shared.ui.UiBroadcaster;
import org.springframework.stereotype.Component;

/** What the parts of the tab work with. */
@Component
record IntelligenceParts(
        StorylineService service,
        Storylines storylines,
        NewsSince news,
        MemberDirectory members,
        LeadMetrics metrics,
        WeeksOfLead weeks,
        UiBroadcaster broadcaster,
        Ticker ticker) {}
