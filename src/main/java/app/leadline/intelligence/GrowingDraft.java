package app.leadline.intelligence;

import java.util.List;
import java.util.function.Consumer;

/**
 * Shows what there is of a draft while it is written, checked like the whole: sentence by sentence, since the last one may be cut in the
 * middle of a quotation. Looks again only when a sentence has been completed, however often it is told.
 */
final class GrowingDraft implements Consumer<Draft> {

    private final Grounding grounding;
    private final Consumer<Draft> shown;
    private int complete;

    GrowingDraft(Brief brief, Consumer<Draft> shown) {
        this.grounding = new Grounding(brief);
        this.shown = shown;
    }

    @Override
    public synchronized void accept(Draft soFar) {
        int now = soFar.statements().size() - 1;
        if (now > complete) {
            complete = now;
            shown.accept(checked(new Draft(soFar.statements().subList(0, now), Usage.NONE)));
        }
    }

    private Draft checked(Draft draft) {
        List<Draft.Statement> stand = grounding.check(draft).statements().stream()
                .map(one -> new Draft.Statement(one.topic(), one.text(), List.of(), List.of()))
                .toList();
        return new Draft(stand, Usage.NONE);
    }
}
