package app.leadline.conversation;

import app.leadline.conversation.export.ChatOutline;
import app.leadline.conversation.export.ExportFile;
import app.leadline.conversation.export.ExportOutline;
import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.telegram.OwnAccounts;
import app.leadline.telegram.TelegramAccountId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports chats from an export of Telegram Desktop into the conversations of the member who asks. Blocks for as long as
 * it takes: call it from a thread that may wait.
 */
@Service
public class ConversationImport {

    private final OwnAccounts accounts;
    private final LeadPolicy leads;
    private final ImportTable table;
    private final MessageStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ConversationImport(
            OwnAccounts accounts,
            LeadPolicy leads,
            ImportTable table,
            MessageStore store,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.leads = leads;
        this.table = table;
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Imports the chosen chats, all or nothing. Messages that are here already are recognised by Telegram's numbers and
     * not doubled; those edited since are brought up to date. Two imports of one chat wait for each other.
     *
     * @param outline as {@link ExportFile#check} told
     * @throws org.springframework.security.access.AccessDeniedException when the asker may not open one of the leads
     * @throws InvalidInput when two chats are to go into one lead, or a chat cannot be imported
     */
    public ImportReport run(
            CurrentMember asker,
            ExportFile file,
            ExportOutline outline,
            List<ChatChoice> choices,
            ImportProgress progress) {
        requireSound(outline, choices);
        ImportReport report = transaction.execute(status -> write(asker, file, outline, choices, progress));
        return Objects.requireNonNull(report);
    }

    private static void requireSound(ExportOutline outline, List<ChatChoice> choices) {
        long leads = choices.stream().map(ChatChoice::lead).distinct().count();
        long chats = choices.stream().map(ChatChoice::chat).distinct().count();
        if (leads < choices.size() || chats < choices.size()) {
            throw new InvalidInput("chats", "conversation.import.sameLead");
        }
        boolean possible = choices.stream()
                .allMatch(c -> outline.importable().stream().anyMatch(chat -> chat.index() == c.chat()));
        if (choices.isEmpty() || !possible) {
            throw new InvalidInput("chats", "conversation.import.nothingChosen");
        }
    }

    private ImportReport write(
            CurrentMember asker,
            ExportFile file,
            ExportOutline outline,
            List<ChatChoice> choices,
            ImportProgress progress) {
        Map<Integer, ImportTarget> targets = new TreeMap<>();
        // Always in this order, so that two imports of several chats cannot wait for each other in a circle.
        List<ChatChoice> ordered = choices.stream()
                .sorted(Comparator.comparingLong(c -> c.lead().value()))
                .toList();
        long total = 0;
        for (ChatChoice choice : ordered) {
            ChatOutline chat = outline.chats().get(choice.chat());
            leads.requireOpen(asker, choice.lead());
            targets.put(choice.chat(), target(asker, outline, chat, choice));
            total += chat.messages();
        }
        Progress counter = new Progress(progress, total);
        file.messages(targets::containsKey, (chat, message) -> {
            Objects.requireNonNull(targets.get(chat)).add(message);
            counter.one();
        });
        List<ImportReport.Chat> chats =
                targets.values().stream().map(ImportTarget::finish).toList();
        targets.values().forEach(target -> publish(asker, target));
        progress.at(total, total);
        return new ImportReport(chats);
    }

    private ImportTarget target(CurrentMember asker, ExportOutline outline, ChatOutline chat, ChatChoice choice) {
        Long ownId = outline.ownerId() != null ? outline.ownerId() : chat.ownId();
        String told = outline.ownerName().isBlank() ? chat.ownName() : outline.ownerName();
        long peer = Objects.requireNonNull(chat.peerId());
        TelegramAccountId account = table.knownAccount(asker, choice.lead(), peer)
                .filter(known -> ownId == null)
                .orElseGet(() -> accounts.forImport(asker, ownId, told.isBlank() ? asker.name() : told));
        if (ownId != null) {
            table.claim(asker, account, choice.lead(), peer);
        }
        ConversationId conversation = table.lock(asker, account, choice.lead(), peer, clock.instant());
        return new ImportTarget(chat, choice.lead(), conversation, outline.ownerId(), store);
    }

    private void publish(CurrentMember asker, ImportTarget target) {
        if (target.hasWritten()) {
            events.publishEvent(new ConversationImported(target.lead(), asker.id(), clock.instant()));
            events.publishEvent(new ConversationChanged(target.conversation(), target.lead()));
        }
    }

    /** Tells the progress often enough, and not with every message. */
    private static final class Progress {

        private static final int STEP = 500;

        private final ImportProgress listener;
        private final long total;
        private long done;

        Progress(ImportProgress listener, long total) {
            this.listener = listener;
            this.total = total;
        }

        void one() {
            if (++done % STEP == 0) {
                listener.at(done, total);
            }
        }
    }
}
