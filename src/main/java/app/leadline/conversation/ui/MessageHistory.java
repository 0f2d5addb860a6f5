package app.leadline.conversation.ui;

import app.leadline.conversation.Anchor;
import app.leadline.conversation.Message;
import app.leadline.conversation.MessageKey;
import app.leadline.conversation.ui.OwnConversation.Reader;
import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the list its rows. The list asks by index, the database answers by key: the keys of rows that were read are
 * remembered, so that the next older page is found as fast in the middle of a long conversation as at its end. The
 * number of rows is told, never counted again by scrolling.
 */
class MessageHistory extends AbstractBackEndDataProvider<MessageBubble, Void> {

    private static final long serialVersionUID = 1L;
    private static final int ANCHORS = 400;

    private final transient Reader reader;
    private final transient MessageBubbles bubbles;
    private final transient TreeMap<Long, MessageKey> anchors = new TreeMap<>();
    private long size;

    MessageHistory(Reader reader, MessageBubbles bubbles, long size) {
        this.reader = reader;
        this.bubbles = bubbles;
        this.size = size;
    }

    /** Where to read from first. */
    MessageHistory beginningAt(Anchor place) {
        anchors.put(place.index(), place.key());
        return this;
    }

    long size() {
        return size;
    }

    /** The key of the last one; empty when it was not read since the last change. */
    Optional<MessageKey> newest() {
        return Optional.ofNullable(anchors.get(size - 1));
    }

    /** After a change: positions are not what they were. */
    void changed(long newSize) {
        size = newSize;
        anchors.clear();
        refreshAll();
    }

    /** The one at this index, oldest at 0; empty when there are not so many. */
    Optional<MessageBubble> row(long index) {
        return fetch(new Query<>((int) index, 1, List.of(), null, null)).findFirst();
    }

    @Override
    public Object getId(MessageBubble bubble) {
        return bubble.id();
    }

    @Override
    protected int sizeInBackEnd(Query<MessageBubble, Void> query) {
        return (int) Math.min(Integer.MAX_VALUE, size);
    }

    /** Reads one more at both ends: a row looks different beside another neighbour. */
    @Override
    protected Stream<MessageBubble> fetchFromBackEnd(Query<MessageBubble, Void> query) {
        long first = query.getOffset();
        long end = Math.min(size, first + query.getLimit());
        if (first >= end) {
            return Stream.empty();
        }
        long from = Math.max(0, first - 1);
        long to = Math.min(size, end + 1);
        List<Message> messages = reader.slice(from, (int) (to - from), nearest(from, to));
        remember(from, messages);
        List<MessageBubble> rows = new ArrayList<>();
        for (int i = (int) (first - from); i < Math.min(messages.size(), end - from); i++) {
            Message before = i == 0 ? null : messages.get(i - 1);
            Message after = i + 1 < messages.size() ? messages.get(i + 1) : null;
            rows.add(bubbles.of(before, messages.get(i), after));
        }
        return rows.stream();
    }

    /** The one just after the range, at its start or within needs no counting at all; else whichever is closest. */
    private @Nullable Anchor nearest(long from, long to) {
        for (long exact : new long[] {to, from}) {
            MessageKey key = anchors.get(exact);
            if (key != null) {
                return new Anchor(exact, key);
            }
        }
        Map.Entry<Long, MessageKey> within = anchors.ceilingEntry(from);
        if (within != null && within.getKey() < to) {
            return new Anchor(within.getKey(), within.getValue());
        }
        Map.Entry<Long, MessageKey> newer = anchors.ceilingEntry(to);
        Map.Entry<Long, MessageKey> older = anchors.floorEntry(from);
        if (newer == null) {
            return older == null ? null : new Anchor(older.getKey(), older.getValue());
        }
        boolean olderIsCloser = older != null && from - older.getKey() < newer.getKey() - to;
        Map.Entry<Long, MessageKey> closest = olderIsCloser ? older : newer;
        return new Anchor(closest.getKey(), closest.getValue());
    }

    private void remember(long from, List<Message> messages) {
        if (anchors.size() > ANCHORS) {
            anchors.clear();
        }
        for (int i = 0; i < messages.size(); i++) {
            if (i < 3 || i >= messages.size() - 3) {
                anchors.put(from + i, messages.get(i).key());
            }
        }
    }
}
