package app.leadline.intelligence;

import java.util.List;
import java.util.Optional;

/**
 * Who of the team has to do with a lead.
 *
 * @param primary of those who are still there the one with the highest score, of several the one who did something last; empty when none of
 *     them did anything that counts
 * @param collaborators by score, the highest first
 */
public record Team(Optional<Collaborator> primary, List<Collaborator> collaborators) {

    public static final Team NOBODY = new Team(Optional.empty(), List.of());

    public Team {
        collaborators = List.copyOf(collaborators);
    }
}
