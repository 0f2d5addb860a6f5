package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignPeople;
import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.Campaigns.Filter;
import app.leadline.campaign.ParticipationState;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the pages of campaigns are, and what of the list stands in its URL. */
final class CampaignLinks {

    static final String LIST = "campaigns";
    static final String NEW = "campaigns/new";

    private static final String TEXT = "q";
    private static final String STATUS = "status";
    private static final String STATE = "state";

    private CampaignLinks() {}

    static String page(CampaignId campaign) {
        return LIST + "/" + campaign;
    }

    static String edit(CampaignId campaign) {
        return page(campaign) + "/edit";
    }

    /** Anybody can type a URL: what cannot be understood is ignored. */
    static Filter filter(QueryParameters url) {
        return new Filter(url.getSingleParameter(TEXT).orElse(""), chosen(url, STATUS, CampaignStatus.values()));
    }

    static Location location(Filter filter) {
        return location(LIST, filter.text(), STATUS, filter.statuses());
    }

    /** Who takes part; what cannot be understood is ignored. */
    static CampaignPeople.Filter people(QueryParameters url) {
        return new CampaignPeople.Filter(
                url.getSingleParameter(TEXT).orElse(""), chosen(url, STATE, ParticipationState.values()));
    }

    static Location people(CampaignId campaign, CampaignPeople.Filter filter) {
        return location(page(campaign) + "/participants", filter.text(), STATE, filter.states());
    }

    private static <E extends Enum<E>> Set<E> chosen(QueryParameters url, String name, E[] all) {
        List<String> words = List.of(url.getSingleParameter(name).orElse("").split("_"));
        return Arrays.stream(all).filter(one -> words.contains(word(one))).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Location location(String page, String text, String name, Set<E> chosen) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!chosen.isEmpty()) {
            parameters.put(
                    name, chosen.stream().sorted().map(CampaignLinks::word).collect(Collectors.joining("_")));
        }
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        return new Location(page, QueryParameters.simple(parameters));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
