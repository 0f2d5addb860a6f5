package app.leadline.deal;

import app.leadline.campaign.CampaignId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Money;
import app.leadline.shared.SearchText;
import app.leadline.shared.UrlChoices;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which deals of a workspace, as it stands in a URL: those whose title or lead has every word of the text, that one of the
 * members created, that came from one of the campaigns, in one of the currencies, of one of the revenue types; an empty part lets
 * every deal through. Anybody can type a URL: what cannot be understood is ignored.
 *
 * @param text as typed, at most {@link SearchText#LIMIT} characters; the rest is cut off
 */
public record DealFilter(
        String text,
        Set<MemberId> creators,
        Set<CampaignId> campaigns,
        Set<Currency> currencies,
        Set<RevenueType> revenueTypes) {

    private static final String TEXT = "q";
    private static final String CREATOR = "by";
    private static final String CAMPAIGN = "campaign";
    private static final String CURRENCY = "currency";
    private static final String REVENUE_TYPE = "type";

    public static final DealFilter NONE = new DealFilter("", Set.of(), Set.of(), Set.of(), Set.of());

    public DealFilter {
        text = SearchText.clean(text);
        creators = Set.copyOf(creators);
        campaigns = Set.copyOf(campaigns);
        currencies = Set.copyOf(currencies);
        revenueTypes = Set.copyOf(revenueTypes);
    }

    /** From the query parameters of the board's URL; others are ignored. */
    public static DealFilter of(Map<String, String> parameters) {
        Set<String> codes = UrlChoices.words(parameters, CURRENCY).collect(Collectors.toSet());
        return new DealFilter(
                parameters.getOrDefault(TEXT, ""),
                UrlChoices.numbers(parameters, CREATOR).map(MemberId::new).collect(Collectors.toSet()),
                UrlChoices.numbers(parameters, CAMPAIGN).map(CampaignId::new).collect(Collectors.toSet()),
                Money.currencies().stream()
                        .filter(currency -> codes.contains(currency.getCurrencyCode()))
                        .collect(Collectors.toSet()),
                UrlChoices.of(RevenueType.values(), parameters, REVENUE_TYPE));
    }

    /** The query parameters, in a fixed order, without what lets every deal through. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        UrlChoices.put(
                parameters,
                CREATOR,
                creators.stream().map(MemberId::value).sorted().toList(),
                String::valueOf);
        UrlChoices.put(
                parameters,
                CAMPAIGN,
                campaigns.stream().map(CampaignId::value).sorted().toList(),
                String::valueOf);
        UrlChoices.put(
                parameters,
                CURRENCY,
                currencies.stream().map(Currency::getCurrencyCode).sorted().toList(),
                code -> code);
        UrlChoices.put(parameters, REVENUE_TYPE, revenueTypes);
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        return parameters;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** How many parts but the text are in use. */
    public int choices() {
        return (int) Stream.of(creators, campaigns, currencies, revenueTypes)
                .filter(part -> !part.isEmpty())
                .count();
    }

    public DealFilter withText(String other) {
        return new DealFilter(other, creators, campaigns, currencies, revenueTypes);
    }

    public DealFilter withCreators(Set<MemberId> other) {
        return new DealFilter(text, other, campaigns, currencies, revenueTypes);
    }

    public DealFilter withCampaigns(Set<CampaignId> other) {
        return new DealFilter(text, creators, other, currencies, revenueTypes);
    }

    public DealFilter withCurrencies(Set<Currency> other) {
        return new DealFilter(text, creators, campaigns, other, revenueTypes);
    }

    public DealFilter withRevenueTypes(Set<RevenueType> other) {
        return new DealFilter(text, creators, campaigns, currencies, other);
    }
}
