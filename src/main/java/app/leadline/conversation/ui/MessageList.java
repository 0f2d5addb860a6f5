package app.leadline.conversation.ui;

import app.leadline.conversation.MessageId;
import app.leadline.conversation.MessageKey;
import app.leadline.conversation.Unread;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.dom.DisabledUpdateMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bubbles: oldest at the top, opened at the newest. The browser's half ({@code messages.js}) keeps the message under
 * the reader's eye where it is while others load around it.
 */
@JavaScript("context://scripts/messages.js")
class MessageList extends VirtualList<MessageBubble> {

    private static final long serialVersionUID = 1L;
    /** Rows are read in blocks, so that a small move of the wheel asks for nothing. */
    private static final int BLOCK = 8;
    /** Rows ready beyond those the browser asks for, which are a screen more than it shows already. */
    private static final int AHEAD = 8;
    /** More than the first screen shows. */
    private static final int FIRST = 30;

    private static final String SEEN_KEY = "event.detail.key";

    private boolean atEnd = true;
    private transient @Nullable MessageId current;
    private transient @Nullable MessageKey line;
    private long unread;

    MessageList(
            SerializableConsumer<MessageBubble> answered,
            SerializableConsumer<MessageBubble> inPlace,
            RowActions actions) {
        addClassName("msg-list");
        setRenderer(MessageTemplate.renderer(this::isCurrent, this::above, answered, inPlace, actions));
        addPlaceListener(event -> atEnd = event.atEnd());
    }

    /** Shows these rows, the newest at the bottom. */
    void showNewest(MessageHistory history) {
        setDataProvider(history);
        moveToEnd();
    }

    /** Draws a line above what is unread, and moves there when not all of it is in sight at the end. */
    void beginAt(Unread news, long index) {
        line = news.first();
        unread = news.count();
        readUpTo(index + FIRST - BLOCK);
        tell("toUnread(%d)".formatted(index));
    }

    /** The words of the line above a row; null for no line. */
    @Nullable
    String above(MessageBubble row) {
        return unread > 0 && line != null && row.id().equals(line.id()) ? Texts.of("messages.unread", unread) : null;
    }

    /** So many stand below the line now, from the next time its row is sent; 0 for no line. */
    void unread(long count) {
        unread = count;
    }

    /** Shows these rows with one of them in the middle, which lights up for a moment. */
    void showPlace(MessageHistory history, long index) {
        setDataProvider(history);
        moveTo(index);
    }

    /** Moves to a row of those that are shown. */
    void moveTo(long index) {
        fireEvent(new PlaceEvent(this, false, false));
        readUpTo(index + FIRST / 2);
        tell("toIndex(%d)".formatted(index));
    }

    void moveToEnd() {
        fireEvent(new PlaceEvent(this, false, true));
        readUpTo(Long.MAX_VALUE);
        tell("toEnd()");
    }

    /** Told the topmost row that the reader sees, once the browser has said; null when there is none. */
    void whatIsRead(Consumer<@Nullable MessageBubble> action) {
        getElement()
                .executeJs("return window.Leadline.messages.attach(this).reading()")
                .then(
                        String.class,
                        key -> action.accept(
                                key.isEmpty()
                                        ? null
                                        : getDataCommunicator().getKeyMapper().get(key)));
    }

    /** The topmost row that the reader sees stands at another index now, and stays where it is on the screen. */
    void stayAt(long index) {
        readUpTo(index + FIRST);
        tell("stay(%d)".formatted(index));
    }

    /** Whether the reader sees the newest row. */
    boolean atEnd() {
        return atEnd;
    }

    /** The newest row of those that are shown; empty when it was not read yet. */
    Optional<MessageKey> newestShown() {
        return getDataCommunicator().getDataProvider() instanceof MessageHistory history
                ? history.newest()
                : Optional.empty();
    }

    boolean isCurrent(MessageBubble row) {
        return row.id().equals(current);
    }

    /** The one the reader of search results stands on, from the next time it is sent; null for none. */
    void setCurrent(@Nullable MessageId message) {
        current = message;
    }

    /** Sends a row that is in the browser again. */
    void redraw(long index) {
        MessageBubble row = getDataCommunicator().getItem((int) index);
        if (row != null && getDataCommunicator().isItemActive(row)) {
            getDataProvider().refreshItem(row);
        }
    }

    /** Told before the browser asks: it would begin with the oldest. */
    private void readUpTo(long end) {
        int size = getDataCommunicator().getDataProvider() instanceof MessageHistory history ? (int) history.size() : 0;
        int to = (int) Math.min(size, end);
        int from = Math.max(0, to - FIRST) / BLOCK * BLOCK;
        getDataCommunicator().setViewportRange(from, to - from);
    }

    /** Called by the list in the browser in place of the method of the same name above: asks for somewhat more. */
    @ClientCallable(DisabledUpdateMode.ALWAYS)
    private void setViewportRange(int start, int length) {
        int from = Math.max(0, start - AHEAD) / BLOCK * BLOCK;
        int to = (Math.max(0, start) + Math.clamp(length, 0, 300) + AHEAD + BLOCK) / BLOCK * BLOCK;
        getDataCommunicator().setViewportRange(from, to - from);
    }

    Registration addPlaceListener(ComponentEventListener<PlaceEvent> listener) {
        return addListener(PlaceEvent.class, listener);
    }

    /** Told the newest row of the other side that was in sight, when it was for a moment, of a page that is visible. */
    void addSeenListener(SerializableConsumer<MessageBubble> listener) {
        getElement()
                .addEventListener("messages-seen", event -> {
                    String key = event.getEventData().path(SEEN_KEY).asString("");
                    MessageBubble row = getDataCommunicator().getKeyMapper().get(key);
                    if (row != null) {
                        listener.accept(row);
                    }
                })
                .addEventData(SEEN_KEY);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("window.Leadline.messages.attach(this)");
    }

    private void tell(String what) {
        getElement().executeJs("window.Leadline.messages.attach(this)." + what);
    }

    /** The reader has come to the newest row, or has left it; or is brought there. */
    @DomEvent("messages-place")
    public static class PlaceEvent extends ComponentEvent<MessageList> {

        private static final long serialVersionUID = 1L;
        private final boolean atEnd;

        public PlaceEvent(MessageList source, boolean fromClient, @EventData("event.detail.atEnd") boolean atEnd) {
            super(source, fromClient);
            this.atEnd = atEnd;
        }

        boolean atEnd() {
            return atEnd;
        }
    }
}
