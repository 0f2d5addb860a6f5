package app.leadline.conversation.ui;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.ConversationSummary;
import app.leadline.conversation.MessageId;
import app.leadline.leadpage.LeadPageContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the URL of the tab says: which conversation, what is searched for in it, and a message to begin at. Anybody can type a URL. */
final class TalkPlace {

    private static final String SEARCH = "q";
    private static final String ACCOUNT = "account";
    private static final String MESSAGE = "message";

    private final LeadPageContext page;
    private final Map<String, String> kept = new LinkedHashMap<>();

    TalkPlace(LeadPageContext page) {
        this.page = page;
        read();
    }

    /** Anew: something leads to another place. */
    void read() {
        List.of(SEARCH, ACCOUNT, MESSAGE)
                .forEach(name -> kept.put(name, page.parameters().getOrDefault(name, "")));
    }

    String search() {
        return kept.getOrDefault(SEARCH, "");
    }

    /** The first one when the URL names none of them; empty when there is none. */
    Optional<ConversationSummary> among(List<ConversationSummary> all) {
        return all.stream()
                .filter(one -> one.id().toString().equals(kept.get(ACCOUNT)))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Once: whoever comes back to the tab finds it as it was left. */
    Optional<MessageId> takeMessage() {
        String named = kept.put(MESSAGE, "");
        return Optional.ofNullable(named)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> new MessageId(Long.parseLong(text)));
    }

    void keepSearch(String text) {
        keep(SEARCH, text);
    }

    void keepConversation(ConversationId id) {
        keep(ACCOUNT, id.toString());
    }

    private void keep(String name, String value) {
        kept.put(name, value);
        page.keepParameters(kept);
    }
}
