package app.leadline.intelligence;

import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;
import java.util.List;

/** Somebody generated or deleted a storyline, or did what it proposes. */
public record StorylineEvent(What what, LeadId lead, MemberId by, Instant at, List<String> arguments)
        implements LeadEvent {

    public enum What {
        GENERATED("generated", "magic"),
        DELETED("deleted", "trash"),
        ACTION_DONE("action_done", "check-square-o"),
        ACTION_REOPENED("action_reopened", "rotate-left");

        private final String word;
        private final String icon;

        What(String word, String icon) {
            this.word = word;
            this.icon = icon;
        }
    }

    @Override
    public String type() {
        return "storyline." + what.word;
    }

    @Override
    public Category category() {
        return Category.STORYLINE;
    }

    @Override
    public String icon() {
        return what.icon;
    }
}
