package app.leadline.telegram.tdlight;

import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.BlockedByUser;
import app.leadline.telegram.TelegramFailure.PeerDeleted;
import app.leadline.telegram.TelegramFailure.PeerUnknown;
import app.leadline.telegram.TelegramFailure.Refused;
import app.leadline.telegram.TelegramUser;
import it.tdlight.jni.TdApi;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is who for one account, and the private chats with them. */
final class People {

    private static final int KNOWN_LIMIT = 1_000;
    private static final int NAME_LIMIT = 130;
    private static final int WORD_LIMIT = 64;

    private final Calls calls;
    private final Set<Long> chats = ConcurrentHashMap.newKeySet();
    private final Map<Long, TdApi.User> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, TdApi.User> eldest) {
            return size() > KNOWN_LIMIT;
        }
    };

    People(Calls calls) {
        this.calls = calls;
    }

    /** Somebody changed: remembered only when they are asked for now and then, for accounts know many people. */
    void changed(TdApi.User user) {
        synchronized (known) {
            known.replace(user.id, user);
        }
    }

    TelegramUser self() {
        return of(calls.get(new TdApi.GetMe(), Calls.SHORT_LIMIT));
    }

    TdApi.User user(long id) {
        synchronized (known) {
            TdApi.User user = known.get(id);
            if (user != null) {
                return user;
            }
        }
        TdApi.User user = calls.get(new TdApi.GetUser(id), Calls.SHORT_LIMIT);
        synchronized (known) {
            known.put(id, user);
        }
        return user;
    }

    /** Why nothing can be written to a person, where TDLib has one sentence for two reasons. */
    TelegramFailure refined(TelegramFailure failure, long id) {
        if (failure instanceof Refused refused && refused.reason().endsWith(Failures.NO_WRITE_ACCESS)) {
            return user(id).type instanceof TdApi.UserTypeDeleted ? new PeerDeleted() : new BlockedByUser();
        }
        return failure;
    }

    /** Null when they have left Telegram, or the account knows nothing of them. */
    @Nullable
    String name(long id) {
        try {
            TdApi.User user = user(id);
            return user.type instanceof TdApi.UserTypeDeleted ? null : Clean.orNull(of(user).name(), NAME_LIMIT);
        } catch (PeerUnknown | Refused notKnown) {
            return null;
        }
    }

    /** @throws PeerUnknown when there can be no chat with them */
    void openChat(long userId) {
        if (!chats.contains(userId)) {
            calls.get(new TdApi.CreatePrivateChat(userId, false));
            chats.add(userId);
        }
    }

    TelegramUser resolve(PersonQuery person) {
        return byId(person.id())
                .or(() -> byUsername(person.username()))
                .or(() -> byPhone(person.phone()))
                // A username or a number may have passed on to somebody else, who must not get what is meant for the
                // first.
                .filter(found -> person.id() == null || person.id() == found.id)
                .filter(found -> !(found.type instanceof TdApi.UserTypeUnknown))
                .map(People::of)
                .orElseThrow(PeerUnknown::new);
    }

    private Optional<TdApi.User> byId(@Nullable Long id) {
        return id == null
                ? Optional.empty()
                : found(() -> {
                    openChat(id);
                    return user(id);
                });
    }

    private Optional<TdApi.User> byUsername(@Nullable String username) {
        return username == null
                ? Optional.empty()
                : found(() -> {
                    TdApi.Chat chat = calls.get(new TdApi.SearchPublicChat(username));
                    if (chat.type instanceof TdApi.ChatTypePrivate person) {
                        openChat(person.userId);
                        return user(person.userId);
                    }
                    throw new PeerUnknown();
                });
    }

    private Optional<TdApi.User> byPhone(@Nullable String phone) {
        if (phone == null) {
            return Optional.empty();
        }
        return found(() -> calls.get(new TdApi.SearchUserByPhoneNumber(phone, false)))
                .or(() -> asContact(phone))
                .map(user -> {
                    openChat(user.id);
                    return user;
                });
    }

    /** Some people are found by those only who have their number: they are one for a moment. */
    private Optional<TdApi.User> asContact(String phone) {
        long[] before = calls.get(new TdApi.GetContacts()).userIds;
        TdApi.ImportedContact contact = new TdApi.ImportedContact();
        contact.phoneNumber = phone;
        contact.firstName = phone;
        contact.lastName = "";
        TdApi.ImportedContacts imported = calls.get(new TdApi.ImportContacts(new TdApi.ImportedContact[] {contact}));
        if (imported.userIds.length == 0 || imported.userIds[0] == 0) {
            return Optional.empty();
        }
        long id = imported.userIds[0];
        if (Arrays.stream(before).noneMatch(other -> other == id)) {
            calls.get(new TdApi.RemoveContacts(new long[] {id}));
        }
        return Optional.of(user(id));
    }

    private static Optional<TdApi.User> found(Supplier<TdApi.User> search) {
        try {
            return Optional.of(search.get());
        } catch (PeerUnknown unknown) {
            return Optional.empty();
        } catch (Refused refused) {
            // TDLib says "404 Not Found" of numbers, and 400 with many a reason of names that can be nobody's.
            return Optional.empty();
        }
    }

    static TelegramUser of(TdApi.User user) {
        String[] names = user.usernames == null ? new String[0] : user.usernames.activeUsernames;
        String phone = user.phoneNumber == null ? "" : user.phoneNumber.replaceAll("\\D", "");
        return new TelegramUser(
                user.id,
                Clean.text(user.firstName, WORD_LIMIT),
                Clean.text(user.lastName, WORD_LIMIT),
                names.length == 0 ? null : Clean.orNull(names[0], WORD_LIMIT),
                phone.isEmpty() ? null : "+" + phone);
    }
}
