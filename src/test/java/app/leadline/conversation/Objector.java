package app.leadline.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody who hears what becomes of own messages, and cannot bear it of one of them. */
@Component
class Objector {

    private volatile @Nullable UUID token;

    /** @param message by its token; null for none */
    void objectsTo(@Nullable UUID message) {
        token = message;
    }

    @EventListener
    void on(OwnMessageFailed failed) {
        if (failed.token().equals(token)) {
            throw new IllegalStateException("not this one");
        }
    }
}
