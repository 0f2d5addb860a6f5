package app.leadline.intelligence.ui;

import app.leadline.leadpage.LeadPageContext;
import app.leadline.leadpage.LeadTab;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Who the lead is and where it stands, in a minute. */
@Service
@Order(100)
class IntelligenceTab implements LeadTab {

    private final IntelligenceParts parts;

    IntelligenceTab(IntelligenceParts parts) {
        this.parts = parts;
    }

    @Override
    public String path() {
        return "intelligence";
    }

    @Override
    public String title() {
        return "intelligence.tab";
    }

    @Override
    public Component content(LeadPageContext page) {
        Div content = new Div(new StorylinePart(page, parts), new MetricsPart(page, parts));
        content.addClassName("intel-tab");
        return content;
    }
}
