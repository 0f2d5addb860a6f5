package app.leadline.intelligence.ui;

import app.leadline.intelligence.CampaignMetrics;
import app.leadline.intelligence.DealMetrics;
import app.leadline.intelligence.Team;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.MoneyText;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Numbers as cards: what, how much, how it is reckoned on hover, and where it comes from with a click. */
class MetricCards {

    private static final String DASH = "\u2013";
    private static final double MINUTES_PER_HOUR = 60;

    private final LeadPageContext page;
    private final ViewerTime time;

    MetricCards(LeadPageContext page, ViewerTime time) {
        this.page = page;
        this.time = time;
    }

    Component campaigns(CampaignMetrics found) {
        return block(
                "campaigns",
                card("participated", number(found.participated()), "campaign"),
                card("sent", number(found.sent()), "message"),
                card("received", number(found.received()), "message"),
                card("responseRate", rate(found), "campaign"),
                card("responseTime", hours(found.averageResponse()), "message"));
    }

    Component deals(DealMetrics found) {
        String totals = found.totals().stream()
                .map(total -> MoneyText.of(total, time.locale()))
                .collect(Collectors.joining("\n"));
        return block(
                "deals",
                card("active", number(found.active()), "deal"),
                card("completed", number(found.completed()), "deal"),
                card("total", totals.isEmpty() ? DASH : totals, "deal"),
                card("customer", Texts.of("intelligence." + (found.customer() ? "yes" : "no")), "deal"),
                card("dealSince", date(found.since()), "deal"));
    }

    Component relationship(Instant since, Optional<Instant> lastResponse, Team team) {
        String primary = team.primary().map(one -> one.member().name()).orElse(DASH);
        return block(
                "relationship",
                card("leadSince", time.date(since), "audit"),
                card("lastResponse", date(lastResponse), "message"),
                card("primaryOwner", primary, ""));
    }

    private static Component block(String name, Component... cards) {
        Section block = new Section(new H3(Texts.of("intelligence.block." + name)));
        block.add(cards);
        block.addClassNames("intel-block", "intel-" + name);
        return block;
    }

    /** @param source the kind of activities it comes from; empty for all of them */
    private Component card(String name, String value, String source) {
        Span label = new Span(Texts.of("intelligence." + name));
        label.addClassName("intel-label");
        Span amount = new Span(value);
        amount.addClassName("intel-value");
        NativeButton card = new NativeButton("", click -> page.openTab("activities", Map.of("type", source)));
        card.add(label, amount);
        card.addClassName("intel-card");
        card.setTitle(Texts.of("intelligence." + name + ".means"));
        return card;
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(time.locale()).format(number);
    }

    private String rate(CampaignMetrics found) {
        var rate = found.responseRate();
        return rate.isEmpty()
                ? DASH
                : NumberFormat.getPercentInstance(time.locale()).format(rate.getAsDouble());
    }

    private String hours(Optional<Duration> duration) {
        NumberFormat oneDecimal = NumberFormat.getNumberInstance(time.locale());
        oneDecimal.setMinimumFractionDigits(1);
        oneDecimal.setMaximumFractionDigits(1);
        return duration.map(
                        one -> Texts.of("intelligence.hours", oneDecimal.format(one.toMinutes() / MINUTES_PER_HOUR)))
                .orElse(DASH);
    }

    private String date(Optional<Instant> instant) {
        return instant.map(time::date).orElse(DASH);
    }
}
