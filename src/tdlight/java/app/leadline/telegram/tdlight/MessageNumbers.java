package app.leadline.telegram.tdlight;

import it.tdlight.jni.TdApi;
import java.util.List;

/** TDLib's numbers of messages: those of the server moved up by 20 bits, with others of its own in between. */
final class MessageNumbers {

    private static final int SHIFT = 20;
    private static final long OWN_BITS = (1L << SHIFT) - 1;

    private MessageNumbers() {}

    /** Whether Telegram's servers know the message. */
    static boolean isServer(long tdlib) {
        return tdlib > 0 && (tdlib & OWN_BITS) == 0;
    }

    static boolean isPending(TdApi.Message message) {
        return message.sendingState instanceof TdApi.MessageSendingStatePending;
    }

    /** What belongs to a history: neither pending, nor failed, nor made up or planned by TDLib here. */
    static boolean isFinal(TdApi.Message message) {
        return message.sendingState == null && message.schedulingState == null && isServer(message.id);
    }

    static long server(long tdlib) {
        return tdlib >> SHIFT;
    }

    static long tdlib(long server) {
        return server << SHIFT;
    }

    static long[] tdlib(List<Long> servers) {
        return servers.stream().mapToLong(MessageNumbers::tdlib).toArray();
    }
}
