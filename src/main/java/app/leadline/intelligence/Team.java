package app.leadline.intelligence;

import java.util.List;
import java.util.Optional;

/**
 * Who of the team has to do with a lead.
 *
 * @param primary the member with the highest score, of several the one who did something last; empty when nobody did anything
 * @param collaborators by score, the highest first
 */
public record Team(Optional<Collaborator> primary, List<Collaborator> collaborators) {

    public Team {
        collaborators = List.copyOf(collaborators);
    }
}
