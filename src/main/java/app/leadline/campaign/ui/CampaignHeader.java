package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.QuietHours;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.ViewerTime;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccountId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;

/** What a campaign is called, how it stands, what can be done with it, and how and when it is sent. */
class CampaignHeader extends Header {

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final transient CampaignActs acts;
    private transient @Nullable CampaignDetails shown;

    CampaignHeader(CurrentMember member, CampaignParts parts, CampaignActs acts) {
        this.member = member;
        this.parts = parts;
        this.acts = acts;
        addClassName("campaign-header");
    }

    /** Nothing is built anew while nothing of it changes: somebody may have the focus in it. */
    void show(CampaignDetails campaign) {
        if (campaign.equals(shown)) {
            return;
        }
        shown = campaign;
        removeAll();
        Anchor list = new Anchor(CampaignLinks.LIST, getTranslation("campaign.list.title"));
        list.addClassName("campaign-back");
        H1 title = new H1(campaign.name());
        title.getElement().setAttribute("dir", "auto");
        Div named = new Div(title, CampaignLooks.status(campaign.status()));
        named.addClassName("campaign-title");
        Div top = new Div(named, acts.buttons(campaign));
        top.addClassName("campaign-top");
        add(list, top);
        if (!campaign.description().isEmpty()) {
            Paragraph description = new Paragraph(campaign.description());
            description.addClassName("campaign-description");
            description.getElement().setAttribute("dir", "auto");
            add(description);
        }
        add(facts(campaign));
        if (!campaign.permissions().send() && !campaign.status().ended()) {
            Paragraph why = new Paragraph(
                    getTranslation("campaign.onlySender", campaign.sender().name()));
            why.addClassName("campaign-why");
            add(why);
        }
    }

    private Div facts(CampaignDetails campaign) {
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        Div facts = new Div(new Span(sender(campaign)));
        facts.addClassName("campaign-facts");
        String start = start(campaign, time);
        if (!start.isEmpty()) {
            facts.add(new Span(start));
        }
        QuietHours quiet = campaign.plan().quiet();
        if (quiet != null) {
            DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
            Span hours =
                    new Span(getTranslation("campaign.quiet", clock.format(quiet.from()), clock.format(quiet.until())));
            hours.setTitle(getTranslation(
                    "campaign.quiet.hint", campaign.plan().zone().getDisplayName(TextStyle.FULL, getLocale())));
            facts.add(hours);
        }
        Span created = new Span(getTranslation(
                "campaign.createdBy",
                time.date(campaign.createdAt()),
                campaign.createdBy().email()));
        created.setTitle(time.exact(campaign.createdAt()));
        facts.add(created);
        return facts;
    }

    /** Which account is known to its owner only. */
    private String sender(CampaignDetails campaign) {
        TelegramAccountId account = campaign.plan().account();
        if (campaign.free()) {
            return getTranslation("campaign.from.open");
        }
        return parts.accounts().own(member).stream()
                .filter(own -> own.id().equals(account))
                .map(TelegramAccount::name)
                .findFirst()
                .map(name -> getTranslation("campaign.from.account", name))
                .orElseGet(() ->
                        getTranslation("campaign.from.member", campaign.sender().name()));
    }

    private String start(CampaignDetails campaign, ViewerTime time) {
        if (campaign.endedAt() != null) {
            return getTranslation("campaign.endedAt." + campaign.status(), time.date(campaign.endedAt()));
        }
        if (campaign.startedAt() != null) {
            return getTranslation("campaign.startedAt", time.date(campaign.startedAt()));
        }
        LocalDateTime starts = campaign.plan().startsAt();
        if (starts == null) {
            return "";
        }
        String moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(starts);
        return getTranslation(
                "campaign.startsAt", moment, campaign.plan().zone().getId());
    }
}
