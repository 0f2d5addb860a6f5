package app.leadline.intelligence;

import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.ConversationSummary;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.FetchProgressed;
import app.leadline.conversation.FetchState;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Sentence;
import app.leadline.telegram.AccountState;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramAccounts;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Fetches the newest messages of the asker's own conversations before they are read. Whatever stops that does not stop the storyline. */
@Component
class FetchFirst {

    /** Longer than that nobody waits for the newest messages; what has come by then is read. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Conversations conversations;
    private final ConversationFetch fetch;
    private final TelegramAccounts accounts;
    private final Map<Waiting, Semaphore> waiting = new ConcurrentHashMap<>();

    FetchFirst(Conversations conversations, ConversationFetch fetch, TelegramAccounts accounts) {
        this.conversations = conversations;
        this.fetch = fetch;
        this.accounts = accounts;
    }

    private record Waiting(MemberId owner, LeadId lead, TelegramAccountId account) {}

    /** @return what stopped it; null when nothing did */
    @Nullable
    Sentence fetch(StorylineScope scope, BooleanSupplier cancelled) {
        Sentence notice = null;
        Set<TelegramAccountId> connected = connected(scope);
        for (ConversationSummary conversation : conversations.of(scope.asker(), scope.lead())) {
            if (connected.contains(conversation.account()) && !cancelled.getAsBoolean()) {
                Sentence problem = fetch(scope, conversation.account(), cancelled);
                notice = problem == null ? notice : problem;
            }
        }
        return notice;
    }

    /** What came from an export, or whose account is away, is read as it is. */
    private Set<TelegramAccountId> connected(StorylineScope scope) {
        return accounts.own(scope.asker()).stream()
                .filter(account -> account.state() == AccountState.CONNECTED)
                .map(TelegramAccount::id)
                .collect(Collectors.toSet());
    }

    private @Nullable Sentence fetch(StorylineScope scope, TelegramAccountId account, BooleanSupplier cancelled) {
        Waiting key = new Waiting(scope.asker().id(), scope.lead(), account);
        Semaphore told = new Semaphore(0);
        waiting.put(key, told);
        try {
            fetch.begin(scope.asker(), scope.lead(), account);
            return waited(scope, account, told, cancelled);
        } catch (InvalidInput nobody) {
            return nobody.sentence();
        } catch (AccessDeniedException gone) {
            return Sentence.of("storyline.notice.notFetched");
        } finally {
            waiting.remove(key);
        }
    }

    private @Nullable Sentence waited(
            StorylineScope scope, TelegramAccountId account, Semaphore told, BooleanSupplier cancelled) {
        long until = System.nanoTime() + LONGEST.toNanos();
        try {
            while (System.nanoTime() < until && !cancelled.getAsBoolean()) {
                FetchState state =
                        fetch.state(scope.asker(), scope.lead(), account).orElse(null);
                if (state == null || state.ended() || state.step() == FetchState.Step.PAUSED) {
                    return state == null ? null : state.problem();
                }
                told.tryAcquire(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            throw new WriterFailure(WriterFailure.Kind.CANCELLED, null, stopped);
        }
        return cancelled.getAsBoolean() ? null : Sentence.of("storyline.notice.slowFetch");
    }

    @EventListener
    void on(FetchProgressed progressed) {
        Semaphore told = waiting.get(new Waiting(progressed.owner(), progressed.lead(), progressed.account()));
        if (told != null) {
            told.release();
        }
    }
}
