package app.leadline.telegram.tdlight;

import app.leadline.telegram.Reaction;
import app.leadline.telegram.TelegramFailure.PeerUnknown;
import app.leadline.telegram.TelegramMessage;
import it.tdlight.jni.TdApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of TDLib as the rest of the house knows them; the same as those from an export, wherever both tell. */
final class Messages {

    private static final int TEXT_LIMIT = 65_000;
    private static final int NAME_LIMIT = 130;
    private static final int REACTION_LIMIT = 100;
    private static final int REACTION_NAME_LIMIT = 32;

    private final People people;
    private final Calls calls;

    Messages(People people, Calls calls) {
        this.people = people;
        this.calls = calls;
    }

    TelegramMessage of(TdApi.Message message) {
        boolean pending = MessageNumbers.isPending(message);
        Long sender = message.senderId instanceof TdApi.MessageSenderUser user ? user.userId : null;
        Content content = Contents.of(message.content);
        detail(message, content);
        String text = Clean.text(content.text == null ? "" : content.text.text, TEXT_LIMIT);
        return new TelegramMessage(
                pending ? message.id : MessageNumbers.server(message.id),
                pending,
                Instant.ofEpochSecond(message.date),
                sender,
                sender == null ? null : people.name(sender),
                content.kind,
                text,
                List.copyOf(Entities.of(content.text, text.length())),
                content.media,
                content.details(),
                reactions(message.interactionInfo),
                answered(message),
                forwardedFrom(message.forwardInfo),
                message.editDate > 0 ? Instant.ofEpochSecond(message.editDate) : null);
    }

    private void detail(TdApi.Message message, Content content) {
        content.with("author", message.authorSignature);
        if (message.selfDestructType instanceof TdApi.MessageSelfDestructTypeTimer timer) {
            content.with("self_destruct_period_seconds", timer.selfDestructTime);
        }
        if (message.viaBotUserId != 0) {
            String[] names = usernames(message.viaBotUserId);
            content.with("via_bot", names.length == 0 ? null : "@" + names[0]);
        }
    }

    private String[] usernames(long userId) {
        boolean known = people.name(userId) != null;
        TdApi.Usernames names = known ? people.user(userId).usernames : null;
        return names == null ? new String[0] : names.activeUsernames;
    }

    /** The message of the same talk that is answered; answers to messages of other chats are kept as if they were none. */
    private static @Nullable Long answered(TdApi.Message message) {
        boolean here = message.replyTo instanceof TdApi.MessageReplyToMessage reply
                && (reply.chatId == 0 || reply.chatId == message.chatId)
                && MessageNumbers.isServer(reply.messageId);
        return here ? MessageNumbers.server(((TdApi.MessageReplyToMessage) message.replyTo).messageId) : null;
    }

    /** Empty when whoever wrote it has left Telegram, as in exports. */
    private @Nullable String forwardedFrom(TdApi.@Nullable MessageForwardInfo info) {
        if (info == null || info.origin == null) {
            return null;
        }
        String name = switch (info.origin) {
            case TdApi.MessageOriginUser user -> people.name(user.senderUserId);
            case TdApi.MessageOriginHiddenUser hidden -> hidden.senderName;
            case TdApi.MessageOriginChat chat -> title(chat.senderChatId);
            case TdApi.MessageOriginChannel channel -> title(channel.chatId);
            default -> null;
        };
        return Clean.text(name, NAME_LIMIT);
    }

    private @Nullable String title(long chatId) {
        try {
            return calls.get(new TdApi.GetChat(chatId), Calls.SHORT_LIMIT).title;
        } catch (PeerUnknown unknown) {
            return null;
        }
    }

    private static List<Reaction> reactions(TdApi.@Nullable MessageInteractionInfo info) {
        List<Reaction> reactions = new ArrayList<>();
        if (info == null || info.reactions == null) {
            return reactions;
        }
        for (TdApi.MessageReaction reaction : info.reactions.reactions) {
            Reaction known = switch (reaction.type) {
                case TdApi.ReactionTypeEmoji it ->
                    new Reaction("emoji", Clean.text(it.emoji, REACTION_NAME_LIMIT), reaction.totalCount);
                case TdApi.ReactionTypeCustomEmoji it -> new Reaction("custom_emoji", "", reaction.totalCount);
                case TdApi.ReactionTypePaid it -> new Reaction("paid", "\u2B50", reaction.totalCount);
                case null, default -> null;
            };
            if (known != null && known.count() > 0 && reactions.size() < REACTION_LIMIT) {
                reactions.add(known);
            }
        }
        return List.copyOf(reactions);
    }
}
