package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import java.util.Optional;

/** Something besides leads that uses tags and suffers when one is deleted: rules of segments. */
public interface TagUse {

    /** What would happen to it, for instance "2 segments would be frozen: …"; empty when it does not use the tag. */
    Optional<Sentence> useOf(CurrentMember asker, Tag tag);
}
