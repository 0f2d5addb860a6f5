package app.leadline.lead;

/**
 * What one member may do with one lead.
 *
 * @param open the page, its activities and its intelligence
 * @param edit profile, status, priority, tags, values of custom fields, deals, campaigns
 * @param delete the lead
 * @param configure what everybody shares: fields, tag colours, stages, segments; and delete a storyline
 */
public record LeadPermissions(boolean open, boolean edit, boolean delete, boolean configure) {

    static final LeadPermissions NONE = new LeadPermissions(false, false, false, false);
}
