package app.leadline.lead;

/** What is needed to create a lead. */
public record NewLead(LeadProfile profile, LeadSource source, LeadStatus status, Priority priority) {

    public static NewLead of(LeadProfile profile, LeadSource source) {
        return new NewLead(profile, source, LeadStatus.ACTIVE, Priority.MEDIUM);
    }
}
