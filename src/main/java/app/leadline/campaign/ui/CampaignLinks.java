package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignPeople;
import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.Campaigns.Filter;
import app.leadline.campaign.ParticipationState;
import app.leadline.shared.UrlChoices;
import app.leadline.shared.ui.UrlParameters;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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
        Map<String, String> parameters = UrlParameters.of(url);
        return new Filter(
                parameters.getOrDefault(TEXT, ""), UrlChoices.of(CampaignStatus.values(), parameters, STATUS));
    }

    static Location location(Filter filter) {
        return location(LIST, filter.text(), STATUS, filter.statuses());
    }

    /** Who takes part; what cannot be understood is ignored. */
    static CampaignPeople.Filter people(QueryParameters url) {
        Map<String, String> parameters = UrlParameters.of(url);
        return new CampaignPeople.Filter(
                parameters.getOrDefault(TEXT, ""), UrlChoices.of(ParticipationState.values(), parameters, STATE));
    }

    static Location people(CampaignId campaign, CampaignPeople.Filter filter) {
        return location(page(campaign) + "/participants", filter.text(), STATE, filter.states());
    }

    private static <E extends Enum<E>> Location location(String page, String text, String name, Set<E> chosen) {
        Map<String, String> parameters = new LinkedHashMap<>();
        UrlChoices.put(parameters, name, chosen);
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        return new Location(page, QueryParameters.simple(parameters));
    }
}
