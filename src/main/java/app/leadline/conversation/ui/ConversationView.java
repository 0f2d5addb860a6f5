package app.leadline.conversation.ui;

import app.leadline.conversation.Anchor;
import app.leadline.conversation.Message;
import app.leadline.conversation.MessageId;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** One conversation: its messages, or those of them that match a search. */
class ConversationView extends Div implements SearchBar.Asked {

    private static final long serialVersionUID = 1L;

    private final transient OwnConversation own;
    private final transient MessageBubbles bubbles;
    private final transient Consumer<String> keepSearch;
    private final transient RowRelay actions = new RowRelay();
    private final MessageList list = new MessageList(this::showAnswered, row -> showInPlace(row.id()), actions);
    private final SearchBar bar = new SearchBar(this);
    private final transient Reading reading;
    private final NoMessages nothing = new NoMessages();
    private MessageHistory rows;
    private FoundMessages found = FoundMessages.none();

    /** @param keepSearch told what is searched for, so that a link to this page searches for it too */
    ConversationView(OwnConversation own, MessageBubbles bubbles, Consumer<String> keepSearch) {
        this.own = own;
        this.bubbles = bubbles;
        this.keepSearch = keepSearch;
        addClassName("msg-conversation");
        bar.setVisible(false);
        list.getElement().setAttribute("aria-label", getTranslation("messages.list"));
        list.setTabIndex(0);
        Div day = new Div();
        day.addClassName("msg-day-pill");
        day.getElement().setAttribute("aria-hidden", "true");
        NewestButton newest = new NewestButton(list);
        Div pane = new Div(list, day, nothing, newest);
        pane.addClassName("msg-pane");
        add(bar, pane);
        rows = everything();
        showAll();
        reading = new Reading(list, newest, own, () -> found.filtered());
        reading.begin();
    }

    /** What can be done with a row, by whoever knows how. */
    void actions(RowActions with) {
        actions.to(with);
    }

    /** Shows the newest messages, whatever was read before: the reader has just written one. */
    void refreshAtEnd() {
        if (found.filtered() || found.inPlace()) {
            close();
        }
        reading.answered();
        rows.changed(own.count());
        nothing.setVisible(false);
        list.moveToEnd();
    }

    void openSearch() {
        bar.setVisible(true);
        bar.focus();
    }

    /** As if somebody had typed it into the box. */
    void searchFor(String text) {
        bar.setVisible(!text.isBlank());
        bar.write(text);
    }

    /**
     * Messages came, changed or went.
     *
     * @throws AccessDeniedException when the conversation is gone
     */
    void refresh() {
        if (found.filtered()) {
            found = new FoundMessages(found.text(), own.matches(found.text()), -1, false);
            rows.changed(found.total());
            bar.found(found.total(), found.number(), false);
            return;
        }
        long count = own.count();
        nothing.setVisible(count == 0);
        if (list.atEnd()) {
            changed(count);
            list.moveToEnd();
        } else {
            list.whatIsRead(this::refreshAround);
        }
    }

    private void changed(long count) {
        rows.changed(count);
        reading.changed();
    }

    /** Messages also come between those that are there, as from an export. */
    private void refreshAround(@Nullable MessageBubble read) {
        if (!isAttached() || found.filtered()) {
            return;
        }
        OptionalLong now = read == null ? OptionalLong.empty() : own.position(read.id());
        changed(own.count());
        if (list.atEnd()) {
            list.moveToEnd();
        } else {
            now.ifPresent(list::stayAt);
        }
    }

    @Override
    public void search(String typed) {
        String text = typed.strip();
        if (text.equals(found.text())) {
            return;
        }
        keepSearch.accept(text);
        if (text.isEmpty()) {
            found = FoundMessages.none();
            bar.idle();
            rows = everything();
            showAll();
        } else {
            found = new FoundMessages(text, own.matches(text), -1, false);
            listAll();
        }
    }

    @Override
    public void listAll() {
        found = found.standing(-1, false);
        list.setCurrent(null);
        rows = new MessageHistory(
                own.matching(found.text(), found.total()), bubbles.matching(found.text()), found.total());
        list.showNewest(rows);
        nothing.show(found.total() == 0, "messages.search.nothing", found.text());
        bar.found(found.total(), 0, false);
    }

    @Override
    public void step(boolean newer) {
        if (found.total() == 0) {
            return;
        }
        long before = found.at();
        found = found.step(newer);
        List<Message> there = own.matching(found.text(), found.total()).slice(found.at(), 1, null);
        if (there.isEmpty()) {
            return;
        }
        if (found.inPlace()) {
            showInPlace(there.getFirst().id());
            return;
        }
        list.setCurrent(there.getFirst().id());
        if (before >= 0) {
            list.redraw(before);
        }
        list.redraw(found.at());
        list.moveTo(found.at());
        bar.found(found.total(), found.number(), false);
    }

    @Override
    public void close() {
        bar.setVisible(false);
        bar.write("");
        list.focus();
    }

    private void showAll() {
        list.setCurrent(null);
        list.showNewest(rows);
        nothing.show(rows.size() == 0, "messages.none");
    }

    private MessageHistory everything() {
        return new MessageHistory(own.all(), bubbles.highlighting(found.text()), own.count());
    }

    /** A message of the conversation as it is shown; empty when it is gone. */
    Optional<MessageBubble> row(MessageId message) {
        return own.place(message).flatMap(at -> everything().beginningAt(at).row(at.index()));
    }

    private void showAnswered(MessageBubble row) {
        if (row.reply() != null && row.reply().target() != null) {
            showInPlace(row.reply().target());
        }
    }

    /** Among its neighbours in the conversation. */
    void showInPlace(MessageId message) {
        Optional<Anchor> place = own.place(message);
        if (place.isEmpty()) {
            Notifications.problem(Sentence.of("messages.gone"));
            return;
        }
        nothing.setVisible(false);
        rows = everything().beginningAt(place.get());
        list.setCurrent(found.searching() ? message : null);
        if (found.searching()) {
            OptionalLong match = own.positionAmongMatches(found.text(), message);
            found = found.standing(match.orElse(-1), true);
            bar.found(found.total(), found.number(), true);
        }
        list.showPlace(rows, place.get().index());
    }
}
