package app.leadline.intelligence;

import java.util.List;

/**
 * Facts of a lead that a storyline may tell. A feature declares one bean; the product's own are those of the lead, its fields, activities,
 * conversations, deals and campaigns. Called for whoever may open the lead; what others may not read of it must not be in the facts.
 */
public interface StorylineSource {

    /** A bounded number of facts, the most telling first: what has no room is left out from the end. A fixed number of statements. */
    List<Fact> facts(StorylineScope scope);
}
