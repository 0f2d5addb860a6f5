package app.leadline.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages whose deletion was told before they were: they are not taken in any more. Only the latest are remembered. */
final class EarlyDeletions {

    private static final int REMEMBERED = 2_000;

    private record Gone(ConversationId conversation, long message) {}

    private final Set<Gone> gone = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Gone, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    void gone(ConversationId conversation, List<Long> messages) {
        messages.forEach(message -> gone.add(new Gone(conversation, message)));
    }

    boolean isGone(ConversationId conversation, long message) {
        return gone.contains(new Gone(conversation, message));
    }
}
