package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.LogEntry;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What happened to a campaign as a whole, newest first. */
class CampaignLogTab extends Div implements OpenCampaign.CampaignTab {

    private static final int PAGE = 50;

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final CampaignId campaign;
    private final OrderedList rows = new OrderedList();
    private final NativeButton more = new NativeButton(getTranslation("campaign.log.more"), click -> earlier());
    private long newest;
    private long last;

    CampaignLogTab(CurrentMember member, CampaignId campaign, CampaignParts parts) {
        this.member = member;
        this.campaign = campaign;
        this.parts = parts;
        addClassName("campaign-log");
        more.addClassName("ll-link-button");
        add(rows, more);
    }

    @Override
    public Component content() {
        return this;
    }

    /** What is new comes on top of what is shown. */
    @Override
    public void refresh(CampaignDetails now) {
        if (newest == 0) {
            earlier();
            return;
        }
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        List<LogEntry> fresh = new ArrayList<>();
        long before = 0;
        boolean all = false;
        while (!all) {
            List<LogEntry> page = parts.logbook().page(member, campaign, before, PAGE);
            page.stream().filter(entry -> entry.id() > newest).forEach(fresh::add);
            before = page.isEmpty() ? newest : page.getLast().id();
            all = before <= newest || page.size() < PAGE;
        }
        fresh.reversed().forEach(entry -> {
            rows.addComponentAsFirst(row(entry, time));
            newest = entry.id();
        });
    }

    private void earlier() {
        List<LogEntry> entries = parts.logbook().page(member, campaign, last, PAGE + 1);
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        boolean further = last > 0;
        for (LogEntry entry : entries.subList(0, Math.min(PAGE, entries.size()))) {
            ListItem row = row(entry, time);
            rows.add(row);
            if (further) {
                // The button moves away from whoever pressed it, and goes with the last page.
                row.getElement().setAttribute("tabindex", "-1").executeJs("this.focus({ preventScroll: true })");
                further = false;
            }
            newest = Math.max(newest, entry.id());
            last = entry.id();
        }
        more.setVisible(entries.size() > PAGE);
    }

    private ListItem row(LogEntry entry, ViewerTime time) {
        Span what = new Span(what(entry));
        what.addClassName("campaign-log-what");
        what.getElement().setAttribute("dir", "auto");
        Span when = new Span(time.date(entry.at()) + ", " + time.clock(entry.at()));
        when.setTitle(time.exact(entry.at()));
        MemberDirectory.Entry by = entry.by();
        Div about = new Div(new Span(by == null ? getTranslation("campaign.log.system") : by.email()), when);
        about.addClassName("campaign-log-about");
        ListItem row = new ListItem(what, about);
        if (entry.reason() != null) {
            Span reason = new Span(Texts.of(entry.reason()));
            reason.addClassName("campaign-log-reason");
            row.add(reason);
        }
        row.addClassName("campaign-log-row");
        return row;
    }

    private String what(LogEntry entry) {
        return switch (entry.kind()) {
            case STATUS -> getTranslation("campaign.log.STATUS." + entry.status());
            case ADDED ->
                entry.detail().isEmpty()
                        ? getTranslation("campaign.log.ADDED", entry.number())
                        : getTranslation("campaign.log.ADDED.from", entry.number(), entry.detail());
            case STEPS -> getTranslation("campaign.log.STEPS", entry.number());
            case CREATED, DESCRIBED, PLANNED -> getTranslation("campaign.log." + entry.kind());
        };
    }
}
