package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.Campaigns.Filter;
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
    private static final int TEXT_LIMIT = 100;

    private CampaignLinks() {}

    static String page(CampaignId campaign) {
        return LIST + "/" + campaign;
    }

    static String edit(CampaignId campaign) {
        return page(campaign) + "/edit";
    }

    /** Anybody can type a URL: what cannot be understood is ignored. */
    static Filter filter(QueryParameters url) {
        String typed = url.getSingleParameter(TEXT).orElse("").replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        String text = typed.substring(0, Math.min(TEXT_LIMIT, typed.length()));
        List<String> words = List.of(url.getSingleParameter(STATUS).orElse("").split("_"));
        Set<CampaignStatus> statuses = Arrays.stream(CampaignStatus.values())
                .filter(status -> words.contains(word(status)))
                .collect(Collectors.toSet());
        return new Filter(text, statuses);
    }

    static Location location(Filter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!filter.statuses().isEmpty()) {
            parameters.put(
                    STATUS,
                    filter.statuses().stream().sorted().map(CampaignLinks::word).collect(Collectors.joining("_")));
        }
        if (!filter.text().isBlank()) {
            parameters.put(TEXT, filter.text());
        }
        return new Location(LIST, QueryParameters.simple(parameters));
    }

    private static String word(CampaignStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
