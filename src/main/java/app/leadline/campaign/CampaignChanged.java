package app.leadline.campaign;

import app.leadline.shared.LiveEvent;

/** A campaign, its participants or its figures changed; pages that show it look again. */
public record CampaignChanged(CampaignId campaign) implements LiveEvent {

    @Override
    public Object topic() {
        return campaign;
    }
}
