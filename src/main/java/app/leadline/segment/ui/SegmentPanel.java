package app.leadline.segment.ui;

import app.leadline.leadpage.LeadPageContext;
import app.leadline.leadpage.LeadPanel;
import app.leadline.segment.SegmentsChanged;
import app.leadline.segment.SegmentsOfLead;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        private @Nullable List<SegmentsOfLead.Membership> shown;

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
            try {
                show(segments.of(page.member(), page.lead(), getLocale()));
            } catch (RuntimeException failure) {
                shown = null;
                removeAll();
                remark(Notifications.unread(Sentence.of("segment.list.failed"), failure));
            }
        }

        /** Most changes of a lead leave its segments as they are; whoever is on one of them stays there. */
        private void show(List<SegmentsOfLead.Membership> now) {
            if (now.equals(shown)) {
                return;
            }
            shown = now;
            removeAll();
            now.forEach(membership -> add(new ListItem(new MembershipRow(membership))));
            if (now.isEmpty()) {
                remark(getTranslation("segment.panel.none"));
            }
        }

        private void remark(String sentence) {
            Paragraph remark = new Paragraph(sentence);
            remark.addClassName("segment-none");
            add(new ListItem(remark));
        }
    }
}
