package app.leadline.intelligence.ui;

import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.StorylineId;
import app.leadline.intelligence.Storylines;
import app.leadline.leadpage.LeadPageContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest versions of a storyline, and the one that is read.
 *
 * @param former the one before it; empty when it is the oldest
 */
record SeenVersion(List<Storyline.Version> newest, Storyline read, Optional<Storyline.Version> former) {

    /**
     * @param wanted null for the newest, which also comes in the place of one that is gone
     * @return empty when there is no version any more
     */
    static Optional<SeenVersion> of(Storylines storylines, LeadPageContext page, @Nullable StorylineId wanted) {
        List<Storyline.Version> newest = storylines.versions(page.member(), page.lead(), null, VersionList.PAGE);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        StorylineId id = wanted != null && isThere(storylines, page, wanted)
                ? wanted
                : newest.getFirst().id();
        return Optional.of(new SeenVersion(
                newest,
                storylines.version(page.member(), id),
                storylines.versions(page.member(), page.lead(), id, 1).stream().findFirst()));
    }

    private static boolean isThere(Storylines storylines, LeadPageContext page, StorylineId version) {
        return storylines.versions(page.member(), page.lead(), new StorylineId(version.value() + 1), 1).stream()
                .anyMatch(one -> one.id().equals(version));
    }

    /** Whether it looks the same on the page, but for what was done of its actions. */
    boolean showsAs(SeenVersion other) {
        return newest.getFirst().id().equals(other.newest.getFirst().id())
                && former.map(Storyline.Version::id).equals(other.former.map(Storyline.Version::id))
                && VersionView.saysTheSame(read, other.read);
    }
}
