package app.leadline.lead;

/** How a lead came into the CRM. */
public enum LeadSource {
    MANUAL,
    IMPORT,
    CAMPAIGN,
    TELEGRAM
}
