package app.leadline.conversation;

import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives leads the Telegram ID of the person that Telegram has found under their username or phone number: it is needed to write to them,
 * and nobody can look it up by hand.
 */
@Component
class FoundPeople {

    private static final Logger log = LoggerFactory.getLogger(FoundPeople.class);

    private final LeadService leads;

    FoundPeople(LeadService leads) {
        this.leads = leads;
    }

    /**
     * Changes nothing of a lead that has an ID, and nothing when another lead of the workspace is this person already.
     *
     * @param seen the profile by which they were looked for
     * @param telegramUserId of who was found
     */
    void learn(CurrentMember asker, LeadId lead, LeadProfile seen, long telegramUserId) {
        if (seen.telegramUserId() != null) {
            return;
        }
        try {
            leads.editProfile(asker, lead, seen, seen.with("telegram_user_id", Long.toString(telegramUserId)));
        } catch (InvalidInput | ConcurrentChange other) {
            // The conversation is fetched all the same; the page goes on saying what is missing.
            log.info("lead {} does not get the Telegram ID it was found under: {}", lead, other.getMessage());
        }
    }
}
