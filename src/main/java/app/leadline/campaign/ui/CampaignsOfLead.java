package app.leadline.campaign.ui;

import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.LeadCampaign;
import app.leadline.campaign.WorkspaceCampaignsChanged;
import app.leadline.lead.LeadEvent;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Throttle;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The campaigns of a lead, the one in which something happened last first; kept up to date while the page is open. */
class CampaignsOfLead extends Div {

    private static final Duration CALM = Duration.ofMillis(500);
    private static final int PAGE = 5;
    private static final int MORE = 25;

    private final transient LeadPageContext page;
    private final transient CampaignParts parts;
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph remark = new Paragraph();
    private final NativeButton retry = new NativeButton(getTranslation("shared.retry"), click -> load());
    private final NativeButton more = new NativeButton(getTranslation("campaign.panel.more"), click -> showMore());
    private final Button add;
    /** A row stays the same component, so that what is folded out stays so. */
    private final Map<CampaignId, LeadCampaignRow> known = new HashMap<>();

    private int shown = PAGE;

    CampaignsOfLead(LeadPageContext page, CampaignParts parts) {
        this.page = page;
        this.parts = parts;
        addClassName("lead-campaigns");
        rows.addClassName("lead-campaign-rows");
        remark.addClassName("ll-quiet");
        more.addClassName("ll-link-button");
        add = new Button(getTranslation("campaign.addTo"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        retry.addClassName("ll-link-button");
        retry.setVisible(false);
        add(rows, remark, retry, more, add);
        Throttle calm = new Throttle(this, CALM, this::load);
        page.onEvent(this, event -> {
            if (event.category() == LeadEvent.Category.CAMPAIGN || event.category() == LeadEvent.Category.MESSAGE) {
                calm.request();
            }
        });
        var workspace = page.details().peek().workspace();
        parts.broadcaster().listen(this, new WorkspaceCampaignsChanged(workspace), event -> calm.request());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        load();
    }

    private void showMore() {
        shown += MORE;
        load();
    }

    private void add() {
        Notifications.attempt(
                () -> new AddToCampaignDialog(page.member(), new Audience.Chosen(Set.of(page.lead())), parts).open());
    }

    private void load() {
        try {
            show(parts.people().of(page.member(), page.lead(), shown + 1));
            retry.setVisible(false);
        } catch (RuntimeException failure) {
            remark.setVisible(true);
            remark.setText(Notifications.unread(Sentence.of("campaign.list.failed"), failure));
            retry.setVisible(true);
        }
    }

    private void show(List<LeadCampaign> campaigns) {
        List<LeadCampaignRow> wanted =
                campaigns.stream().limit(shown).map(this::row).toList();
        known.keySet().retainAll(campaigns.stream().map(LeadCampaign::id).toList());
        if (!rows.getChildren().toList().equals(wanted)) {
            rows.removeAll();
            wanted.forEach(rows::add);
        }
        rows.setVisible(!wanted.isEmpty());
        remark.setText(getTranslation("campaign.panel.none"));
        remark.setVisible(wanted.isEmpty());
        more.setVisible(campaigns.size() > shown);
        add.setVisible(page.details().peek().permissions().edit());
    }

    private LeadCampaignRow row(LeadCampaign campaign) {
        LeadCampaignRow row = known.computeIfAbsent(
                campaign.id(),
                id -> new LeadCampaignRow(() -> parts.people().messages(page.member(), id, page.lead())));
        row.show(campaign);
        return row;
    }
}
