package app.leadline.campaign.ui;

import app.leadline.campaign.StepDraft;
import java.time.Duration;

/** What a new step begins with. */
final class StepDrafts {

    private static final Duration USUAL_WAIT = Duration.ofDays(2);

    private StepDrafts() {}

    /** @param steps how many there are already; the first one goes out at once */
    static StepDraft next(int steps) {
        return new StepDraft(null, "", steps == 0 ? Duration.ZERO : USUAL_WAIT);
    }
}
