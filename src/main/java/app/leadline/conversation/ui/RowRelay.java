package app.leadline.conversation.ui;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes what is done with a row on to whoever knows how; the rows are there before that is known. */
final class RowRelay implements RowActions {

    private @Nullable RowActions target;

    void to(RowActions knows) {
        target = knows;
    }

    @Override
    public void answer(MessageBubble row) {
        pass(knows -> knows.answer(row));
    }

    @Override
    public void again(MessageBubble row) {
        pass(knows -> knows.again(row));
    }

    @Override
    public void discard(MessageBubble row) {
        pass(knows -> knows.discard(row));
    }

    private void pass(Consumer<RowActions> action) {
        if (target != null) {
            action.accept(target);
        }
    }
}
