package app.leadline.intelligence;

import java.time.Duration;
import java.util.List;

/**
 * Shows what there is of a draft while it is written, checked like the whole: sentence by sentence, since the last one may be cut in the
 * middle of a quotation. Looks again only when a sentence has been completed, however often it is told.
 */
final class GrowingDraft implements StorylineWriter.Watcher {

    private final Grounding grounding;
    private final StorylineWriter.Watcher shown;
    private int complete;

    GrowingDraft(Grounding grounding, StorylineWriter.Watcher shown) {
        this.grounding = grounding;
        this.shown = shown;
    }

    @Override
    public synchronized void soFar(Draft soFar) {
        int now = soFar.statements().size() - 1;
        if (now > complete) {
            complete = now;
            shown.soFar(checked(new Draft(soFar.statements().subList(0, now), Usage.NONE)));
        }
    }

    @Override
    public void waits(WriterFailure why, Duration length) {
        shown.waits(why, length);
    }

    @Override
    public void asksAgain() {
        shown.asksAgain();
    }

    private Draft checked(Draft draft) {
        List<Draft.Statement> stand = grounding.check(draft).statements().stream()
                .map(one -> new Draft.Statement(one.topic(), one.text(), List.of(), List.of()))
                .toList();
        return new Draft(stand, Usage.NONE);
    }
}
