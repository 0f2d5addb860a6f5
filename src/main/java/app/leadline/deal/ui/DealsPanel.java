package app.leadline.deal.ui;

import app.leadline.leadpage.LeadPageContext;
import app.leadline.leadpage.LeadPanel;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The card of the Lead Detail Page with the deals of the lead. */
@Service
@Order(200)
class DealsPanel implements LeadPanel {

    private final DealParts parts;

    DealsPanel(DealParts parts) {
        this.parts = parts;
    }

    @Override
    public String title() {
        return "deal.panel";
    }

    @Override
    public Component content(LeadPageContext page) {
        return new DealsOfLead(page, parts);
    }
}
