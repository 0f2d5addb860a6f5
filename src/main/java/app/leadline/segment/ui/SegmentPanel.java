package app.leadline.segment.ui;

import app.leadline.leadpage.LeadPageContext;
import app.leadline.leadpage.LeadPanel;
import app.leadline.segment.SegmentsChanged;
import app.leadline.segment.SegmentsOfLead;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The segments that the lead is in, each with the reason; it follows every change of the lead and of the rules. */
@Service
@Order(400)
class SegmentPanel implements LeadPanel {

    private static final Duration CALM = Duration.ofMillis(500);

    private final SegmentsOfLead segments;
    private final UiBroadcaster broadcaster;

    SegmentPanel(SegmentsOfLead segments, UiBroadcaster broadcaster) {
        this.segments = segments;
        this.broadcaster = broadcaster;
    }

    @Override
    public String title() {
        return "segment.panel";
    }

    @Override
    public Component content(LeadPageContext page) {
        return new Memberships(page);
    }

    private final class Memberships extends UnorderedList {

        private final LeadPageContext page;

        Memberships(LeadPageContext page) {
            this.page = page;
            addClassName("segment-memberships");
            Throttle calm = new Throttle(this, CALM, this::show);
            page.onEvent(this, event -> calm.request());
            broadcaster.listen(this, new SegmentsChanged(page.details().peek().workspace()), event -> calm.request());
        }

        @Override
        protected void onAttach(AttachEvent attached) {
            show();
        }

        private void show() {
            List<SegmentsOfLead.Membership> now = segments.of(page.member(), page.lead(), getLocale());
            removeAll();
            now.forEach(membership -> add(new ListItem(new MembershipRow(membership))));
            if (now.isEmpty()) {
                Paragraph none = new Paragraph(getTranslation("segment.panel.none"));
                none.addClassName("segment-none");
                add(new ListItem(none));
            }
        }
    }
}
