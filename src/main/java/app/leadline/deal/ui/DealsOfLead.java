package app.leadline.deal.ui;

import app.leadline.deal.DealRow;
import app.leadline.deal.LeadDeals;
import app.leadline.deal.StagesChanged;
import app.leadline.lead.LeadEvent;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.MoneyText;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.util.List;

/** The deals of a lead, newest first, and whether the lead is a customer; kept up to date while the page is open. */
class DealsOfLead extends Div {

    private static final Duration CALM = Duration.ofMillis(500);
    private static final int PAGE = 5;
    private static final int MORE = 25;

    private final transient LeadPageContext page;
    private final transient DealParts parts;
    private final Div customer = new Div();
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph remark = new Paragraph();
    private final NativeButton more = new NativeButton("", click -> showMore());
    private final NativeButton retry = new NativeButton(getTranslation("shared.retry"), click -> load());
    private final Button create;
    private int shown = PAGE;

    DealsOfLead(LeadPageContext page, DealParts parts) {
        this.page = page;
        this.parts = parts;
        addClassName("lead-deals");
        customer.addClassName("lead-customer");
        rows.addClassName("lead-deal-rows");
        rows.getElement().setAttribute("role", "list");
        remark.addClassName("ll-quiet");
        remark.getElement().setAttribute("role", "status");
        more.addClassName("ll-link-button");
        retry.addClassName("ll-link-button");
        create = new Button(getTranslation("deal.create"), VaadinIcon.PLUS.create(), click -> create());
        create.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(customer, rows, remark, retry, more, create);
        // When a stage goes, each of its deals says so.
        Throttle calm = new Throttle(this, CALM, this::load);
        page.onEvent(this, event -> {
            if (event.category() == LeadEvent.Category.DEAL) {
                calm.request();
            }
        });
        var workspace = page.details().peek().workspace();
        parts.broadcaster().listen(this, new StagesChanged(workspace), event -> calm.request());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        load();
    }

    private void showMore() {
        shown += MORE;
        load();
    }

    private void create() {
        CreateDealDialog.with(page.member(), page.lead(), page.details().peek().name(), parts, deal -> load())
                .open();
    }

    private void load() {
        try {
            LeadDeals summary = parts.reading().summary(page.member(), page.lead());
            List<DealRow> found = parts.reading().ofLead(page.member(), page.lead(), null, shown);
            show(summary, found);
        } catch (RuntimeException failure) {
            // What was shown before stays: it was right a moment ago.
            remark.setText(Notifications.unread(Sentence.of("deal.board.failed"), failure));
            remark.setVisible(true);
            retry.setVisible(true);
        }
    }

    private void show(LeadDeals summary, List<DealRow> deals) {
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        customer.setVisible(summary.customerSince().isPresent());
        summary.customerSince()
                .ifPresent(since -> customer.setText(getTranslation("deal.customerSince", time.date(since))));
        rows.removeAll();
        deals.forEach(deal -> rows.add(row(deal, time)));
        rows.setVisible(!deals.isEmpty());
        remark.setText(deals.isEmpty() ? getTranslation("deal.panel.none") : "");
        remark.setVisible(deals.isEmpty());
        retry.setVisible(false);
        long hidden = summary.all() - deals.size();
        more.setVisible(hidden > 0);
        more.setText(getTranslation("deal.panel.more", Math.min(hidden, MORE)));
        create.setVisible(page.details().peek().permissions().edit());
    }

    private ListItem row(DealRow deal, ViewerTime time) {
        Anchor title = new Anchor("deals/" + deal.id(), deal.title());
        title.addClassName("lead-deal-title");
        title.getElement().setAttribute("dir", "auto");
        Span value = new Span(MoneyText.of(deal.value(), getLocale()));
        value.addClassName("lead-deal-value");
        value.setTitle(getTranslation("deal.revenueType." + deal.revenueType()));
        Span created = new Span(time.date(deal.createdAt()));
        created.setTitle(getTranslation("deal.createdAt", time.exact(deal.createdAt())));
        Div facts = new Div(DealLooks.stage(deal.stage()), DealLooks.status(deal.status()), created);
        facts.addClassName("lead-deal-facts");
        ListItem row = new ListItem(title, value, facts);
        row.addClassName("lead-deal");
        return row;
    }
}
