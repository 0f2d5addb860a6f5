package app.leadline.intelligence;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * For which storyline facts are gathered.
 *
 * @param asker who wants it, and may open the lead
 * @param language the storyline is to be written in
 * @param zone its days are counted in
 */
public record StorylineScope(CurrentMember asker, LeadId lead, Locale language, ZoneId zone) {}
