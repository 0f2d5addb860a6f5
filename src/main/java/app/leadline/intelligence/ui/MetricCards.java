package app.leadline.intelligence.ui;

import app.leadline.intelligence.CampaignMetrics;
import app.leadline.intelligence.DealMetrics;
import app.leadline.intelligence.LastResponse;
import app.leadline.intelligence.ScoreWeights;
import app.leadline.intelligence.Team;
import app.leadline.lead.LeadProfile;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.router.QueryParameters;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cards of all blocks. They stand from the beginning; what comes and changes is what is written on them. */
class MetricCards {

    private static final List<String> CAMPAIGNS =
            List.of("participated", "sent", "received", "responseRate", "responseTime");
    private static final List<String> DEALS = List.of("active", "completed", "customer", "total", "dealSince");
    private static final List<String> RELATIONSHIP = List.of("leadSince", "lastResponse", "primaryOwner");

    /** Of the first and of the last word. */
    private static final Pattern INITIALS = Pattern.compile("^\\S|(?<=\\s)\\S(?=\\S*$)");

    private final LeadPageContext page;
    private final Map<String, MetricCard> cards = new LinkedHashMap<>();

    /** @param toTeam leads to the list of those who have to do with the lead */
    MetricCards(LeadPageContext page, ScoreWeights weights, Runnable toTeam) {
        this.page = page;
        Stream.of(CAMPAIGNS, DEALS, RELATIONSHIP)
                .flatMap(List::stream)
                .forEach(name -> cards.put(name, new MetricCard(name)));
        from("campaign", "participated");
        from("message", "sent", "received", "responseRate", "responseTime");
        from("deal", "dealSince");
        from("audit", "leadSince");
        List.of("active", "completed", "customer", "total")
                .forEach(name -> card(name).comesFrom(this::openDeals));
        NumberFormat number = NumberFormat.getNumberInstance(UI.getCurrent().getLocale());
        card("primaryOwner")
                .define(
                        number.format(weights.deal()),
                        number.format(weights.campaign()),
                        number.format(weights.message()));
        card("primaryOwner").comesFrom(toTeam);
    }

    MetricBlock campaigns() {
        return MetricBlock.of("campaigns", named(CAMPAIGNS));
    }

    MetricBlock deals() {
        return MetricBlock.of("deals", named(DEALS));
    }

    MetricBlock relationship() {
        return MetricBlock.of("relationship", named(RELATIONSHIP));
    }

    private List<MetricCard> named(List<String> names) {
        return names.stream().map(this::card).toList();
    }

    private MetricCard card(String name) {
        MetricCard card = cards.get(name);
        if (card == null) {
            throw new IllegalArgumentException(name);
        }
        return card;
    }

    private void from(String type, String... names) {
        for (String name : names) {
            card(name).comesFrom(() -> page.openTab("activities", Map.of("type", type)));
        }
    }

    /** The board looks for words anywhere: all by which a lead is known together belong to no other, "anna" alone to "joanna" too. */
    private void openDeals() {
        LeadProfile lead = page.details().peek().profile();
        String only = Stream.of(lead.username(), lead.phone(), lead.telegramUserId())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        UI.getCurrent().navigate("deals", QueryParameters.of("q", only));
    }

    void show(Numbers numbers, NumberTexts texts) {
        show(numbers.campaigns(), texts);
        show(numbers.deals(), texts);
        card("leadSince").show(texts.time().date(page.details().peek().createdAt()));
        show(numbers.lastResponse(), texts);
        show(numbers.team());
    }

    private void show(CampaignMetrics found, NumberTexts texts) {
        card("participated").show(texts.whole(found.participated()));
        card("sent").show(texts.whole(found.sent()));
        card("received").show(texts.whole(found.received()));
        card("responseRate").show(texts.rate(found));
        card("responseTime").show(texts.hours(found.averageResponse()));
    }

    private void show(DealMetrics found, NumberTexts texts) {
        card("active").show(texts.whole(found.active()));
        card("completed").show(texts.whole(found.completed()));
        card("customer").show(Texts.of("metrics." + (found.customer() ? "yes" : "no")));
        card("customer").setClassName("intel-good", found.customer());
        card("total").show(texts.money(found.totals()));
        card("dealSince").show(texts.date(found.since()));
    }

    private void show(Optional<LastResponse> found, NumberTexts texts) {
        MetricCard card = card("lastResponse");
        card.show(texts.date(found.map(LastResponse::at)));
        card.comesFrom(() -> {
            switch (found.map(LastResponse::place).orElse(LastResponse.Place.CAMPAIGN)) {
                case OWN_TALK -> page.openTab("messages", Map.of());
                case CAMPAIGN -> page.openTab("activities", Map.of("type", "message"));
                case OTHER_TALK -> Notifications.success(Sentence.of("metrics.lastResponse.theirs"));
            }
        });
    }

    private void show(Team team) {
        MetricCard card = card("primaryOwner");
        team.primary()
                .map(one -> one.member().name())
                .ifPresentOrElse(name -> card.show(face(name), name), () -> card.show(NumberTexts.DASH));
    }

    static Avatar face(String name) {
        Avatar face = new Avatar(name);
        // Of long names the avatar would take more letters than it has room for.
        face.setAbbreviation(
                INITIALS.matcher(name.strip()).results().map(MatchResult::group).collect(Collectors.joining()));
        face.addThemeVariants(AvatarVariant.XSMALL);
        face.getElement().setAttribute("aria-hidden", "true");
        return face;
    }
}
