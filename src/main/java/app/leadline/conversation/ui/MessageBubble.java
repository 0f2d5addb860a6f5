package app.leadline.conversation.ui;

import app.leadline.conversation.MessageId;
import app.leadline.conversation.MessageKey;
import app.leadline.conversation.ui.MessageBubbles.Person;
import app.leadline.conversation.ui.MessageGroups.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as one row of the list shows it: data only, in the language and zone of the viewer.
 *
 * @param day the name of its day; {@code startsDay} when the day is to be shown above it
 * @param sender who wrote it, for readers and the avatar
 * @param avatar null except on the last of a group
 * @param service the sentence of a service message; null for all others, which have a bubble
 * @param deleted shown as a stub: whatever it said is not sent to the browser
 * @param large one to three emoji and nothing else
 * @param failure why it was not sent; null unless it has failed
 * @param withdrawable whether it waits for an account that cannot send, so that there is time to take it back
 * @param answerable whether the next message can answer it
 * @param found shown because a search found it, so that it can be shown in its place
 */
record MessageBubble(
        MessageKey key,
        boolean own,
        Place place,
        String day,
        boolean startsDay,
        String clock,
        String exactTime,
        String sender,
        @Nullable Person avatar,
        @Nullable String service,
        boolean deleted,
        boolean edited,
        boolean large,
        boolean found,
        @Nullable String forwardedFrom,
        @Nullable Reply reply,
        @Nullable MediaLine media,
        List<MessageText.Segment> text,
        List<String> reactions,
        @Nullable Status status,
        @Nullable String failure,
        boolean withdrawable,
        boolean answerable) {

    MessageId id() {
        return key.id();
    }

    /** @param target null when the message answered is not here */
    record Reply(@Nullable MessageId target, String sender, String excerpt) {}

    /** @param code pending, unknown, sent, delivered, read or failed */
    record Status(String code, String name) {}
}
