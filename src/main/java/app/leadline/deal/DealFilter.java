package app.leadline.deal;

import app.leadline.campaign.CampaignId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Money;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which deals of a workspace, as it stands in a URL: those whose title or lead has every word of the text, that one of the
 * members created, that came from one of the campaigns, in one of the currencies; an empty part lets every deal through.
 * Anybody can type a URL: what cannot be understood is ignored.
 *
 * @param text as typed, at most 100 characters; the rest is cut off
 */
public record DealFilter(String text, Set<MemberId> creators, Set<CampaignId> campaigns, Set<Currency> currencies) {

    private static final String TEXT = "q";
    private static final String CREATOR = "by";
    private static final String CAMPAIGN = "campaign";
    private static final String CURRENCY = "currency";

    /** Needs no escaping in a URL. */
    private static final String BETWEEN_VALUES = "_";

    private static final int TEXT_LIMIT = 100;
    private static final int WORD_LIMIT = 8;
    private static final int CHOICE_LIMIT = 50;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    /** Control characters and halves of surrogate pairs: no name holds them and PostgreSQL refuses them. */
    private static final Pattern UNTYPABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    public static final DealFilter NONE = new DealFilter("", Set.of(), Set.of(), Set.of());

    public DealFilter {
        String typed = UNTYPABLE.matcher(text).replaceAll(" ").strip();
        int points = typed.codePointCount(0, typed.length());
        text = points <= TEXT_LIMIT ? typed : typed.substring(0, typed.offsetByCodePoints(0, TEXT_LIMIT));
        creators = Set.copyOf(creators);
        campaigns = Set.copyOf(campaigns);
        currencies = Set.copyOf(currencies);
    }

    /** From the query parameters of the board's URL; others are ignored. */
    public static DealFilter of(Map<String, String> parameters) {
        Set<String> codes = values(parameters, CURRENCY).collect(Collectors.toSet());
        return new DealFilter(
                parameters.getOrDefault(TEXT, ""),
                numbers(parameters, CREATOR).map(MemberId::new).collect(Collectors.toSet()),
                numbers(parameters, CAMPAIGN).map(CampaignId::new).collect(Collectors.toSet()),
                Money.currencies().stream()
                        .filter(currency -> codes.contains(currency.getCurrencyCode()))
                        .collect(Collectors.toSet()));
    }

    /** The query parameters, in a fixed order, without what lets every deal through. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, CREATOR, creators, member -> String.valueOf(member.value()));
        put(parameters, CAMPAIGN, campaigns, campaign -> String.valueOf(campaign.value()));
        put(parameters, CURRENCY, currencies, Currency::getCurrencyCode);
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        return parameters;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public DealFilter withText(String other) {
        return new DealFilter(other, creators, campaigns, currencies);
    }

    public DealFilter withCreators(Set<MemberId> other) {
        return new DealFilter(text, other, campaigns, currencies);
    }

    public DealFilter withCampaigns(Set<CampaignId> other) {
        return new DealFilter(text, creators, other, currencies);
    }

    public DealFilter withCurrencies(Set<Currency> other) {
        return new DealFilter(text, creators, campaigns, other);
    }

    /** What has to be contained, in lower case. */
    List<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(WORD_LIMIT)
                .toList();
    }

    private static <T> void put(
            Map<String, String> parameters, String name, Collection<T> values, Function<T, String> word) {
        if (!values.isEmpty()) {
            parameters.put(name, values.stream().map(word).sorted().collect(Collectors.joining(BETWEEN_VALUES)));
        }
    }

    private static Stream<Long> numbers(Map<String, String> parameters, String name) {
        return values(parameters, name)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(Long::parseLong);
    }

    private static Stream<String> values(Map<String, String> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, "").split(BETWEEN_VALUES))
                .limit(CHOICE_LIMIT);
    }
}
