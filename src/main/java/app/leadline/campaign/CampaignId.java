package app.leadline.campaign;

/** The number of a campaign. */
public record CampaignId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
