package app.leadline.conversation.ui;

import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.ConversationSearch;
import app.leadline.conversation.ConversationSummary;
import app.leadline.conversation.ConversationWatch;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.Drafts;
import app.leadline.conversation.Outbox;
import app.leadline.conversation.ReadMarks;
import app.leadline.conversation.SendGate;
import app.leadline.conversation.ui.MessageBubbles.Person;
import app.leadline.lead.LeadDetails;
import app.leadline.lead.TagColour;
import app.leadline.lead.ui.LeadAvatar;
import app.leadline.lead.ui.TagBadge;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.UiBroadcaster;
import app.leadline.shared.ui.ViewerTime;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramAccounts;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the tab is made with. */
@Component
record MessagesParts(
        Conversations conversations,
        ConversationSearch search,
        ReadMarks marks,
        UiBroadcaster broadcaster,
        Clock clock,
        ImportParts imports,
        ConversationFetch fetch,
        ConversationWatch watch,
        Outbox outbox,
        Drafts drafts,
        SendGate gate,
        TelegramAccounts accounts) {

    OwnConversation open(CurrentMember member, ConversationId conversation) {
        return new OwnConversation(conversations, search, marks, member, conversation);
    }

    /** The conversation of the page through this account. */
    Optional<ConversationSummary> talk(LeadPageContext page, TelegramAccountId account) {
        return conversations.of(page.member(), page.lead()).stream()
                .filter(one -> one.account().equals(account))
                .findFirst();
    }

    /**
     * For whoever sits before the current UI.
     *
     * @param connected asked whether the account of the conversation is
     */
    MessageBubbles bubbles(LeadPageContext page, BooleanSupplier connected) {
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        LeadDetails lead = page.details().peek();
        String own = page.member().name();
        return new MessageBubbles(
                time,
                new MessageGroups(time, time.day(clock.instant())),
                new Person(
                        lead.name(),
                        lead.profile().initials(),
                        TagBadge.colourClass(LeadAvatar.colour(lead.id())),
                        lead.photo()
                                .map(taken -> LeadAvatar.photoUrl(lead.id(), taken))
                                .orElse("")),
                new Person(own, initials(own), TagBadge.colourClass(TagColour.BLUE), ""),
                "",
                false,
                connected);
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("\\s+"))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .limit(2)
                .map(word -> Character.toString(word.codePointAt(0)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
