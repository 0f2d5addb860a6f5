package app.leadline.organization;

import app.leadline.shared.MemberId;
import java.time.Instant;

/**
 * A row of the members page.
 *
 * @param pending has not chosen a password yet
 */
public record TeamMember(MemberId id, String email, String name, Role role, boolean pending, Instant joinedAt) {}
