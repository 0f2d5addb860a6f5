package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.export.ChatOutline;
import app.leadline.conversation.export.ExportFile;
import app.leadline.conversation.export.ExportOutline;
import app.leadline.conversation.export.SkipReason;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Importing exports of Telegram Desktop into the database. */
abstract class ImportTests {

    @Autowired
    ConversationImport imports;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationSearch search;

    @Autowired
    Talks talks;

    CurrentMember anna;
    LeadId lead;

    @BeforeEach
    void annaHasALead() {
        anna = talks.person("Anna");
        lead = talks.lead(anna);
    }

    @Test
    void aChatBecomesAConversationOfItsOwner() {
        ImportReport report = imported(Exports.named("personal_chat.json"));
        assertThat(report.chats()).singleElement().satisfies(chat -> {
            assertThat(chat.added()).isEqualTo(19);
            assertThat(chat.skipped().get(SkipReason.UNSUPPORTED).examples()).containsExactly("119");
        });
        ConversationSummary summary = conversations.of(anna, lead).getFirst();
        assertThat(summary.accountName()).isEqualTo("Anna Keller");
        assertThat(summary.messageCount()).isEqualTo(19);
        assertThat(summary.newest()).isEqualTo(Instant.parse("2026-10-02T06:00:00Z"));
        List<Message> all = conversations.page(anna, summary.id(), null, Direction.OLDER, 100);
        Message answer = all.get(2);
        assertThat(answer.outgoing()).isTrue();
        assertThat(answer.status()).isEqualTo(MessageStatus.SENT);
        assertThat(answer.replyTo().text()).isEqualTo("Hello! 👋 Do you ship to Basel?");
        assertThat(answer.replyTo().key()).isEqualTo(all.get(1).key());
        assertThat(answer.entities()).hasSize(5);
        assertThat(answer.reactions()).hasSize(3);
        assertThat(all.get(1).outgoing()).isFalse();
        assertThat(all.get(1).status()).isNull();
        assertThat(all.get(4).media().sizeBytes()).isEqualTo(231044);
        assertThat(search.count(anna, summary.id(), "offer 2026")).isEqualTo(1);
        assertThat(search.count(anna, summary.id(), "züri west")).isEqualTo(1);
    }

    @Test
    void importingTwiceDoublesNothing() {
        imported(Exports.of(Exports.chat(7, 2_500)));
        ImportReport second = imported(Exports.of(Exports.chat(7, 2_600)));
        assertThat(second.total(ImportReport.Chat::added)).isEqualTo(100);
        assertThat(second.total(ImportReport.Chat::known)).isEqualTo(2_500);
        ConversationSummary summary = conversations.of(anna, lead).getFirst();
        assertThat(summary.messageCount()).isEqualTo(2_600);
        assertThat(talks.messagesOf(summary.id())).isEqualTo(2_600);
        assertThat(conversations.of(anna, lead)).hasSize(1);
    }

    @Test
    void aMessageEditedSinceIsBroughtUpToDateAndAnOlderExportChangesNothing() {
        String first = chatOf(Exports.message(1, 7, "first", ""), Exports.message(2, 7, "before", ""));
        String edited = chatOf(
                Exports.message(1, 7, "first", ""),
                Exports.message(2, 7, "after", ", \"edited_unixtime\": \"1790000500\""));
        imported(Exports.of(first));
        assertThat(imported(Exports.of(edited)).total(ImportReport.Chat::updated))
                .isEqualTo(1);
        assertThat(texts()).containsExactly("first", "after");
        assertThat(imported(Exports.of(first)).total(ImportReport.Chat::known)).isEqualTo(2);
        assertThat(texts()).containsExactly("first", "after");
        assertThat(search.count(anna, conversations.of(anna, lead).getFirst().id(), "after"))
                .isEqualTo(1);
    }

    @Test
    void anExportWithoutOwnMessagesIsJoinedByALaterOneWithThem() {
        imported(Exports.of(chatOf(Exports.message(5, 7, "five", ""))));
        imported(Exports.of(chatOf(Exports.message(2, 7, "two", ""), Exports.message(5, 7, "five", ""))));
        imported(Exports.of(chatOf(Exports.message(7, 7, "seven", ""))));
        assertThat(conversations.of(anna, lead)).hasSize(1);
        assertThat(texts()).containsExactly("two", "five", "seven");
    }

    @Test
    void olderMessagesFoundLaterTakeTheirPlace() {
        imported(Exports.of(chatOf(Exports.message(4, 7, "four", ""), Exports.message(5, 7, "five", ""))));
        imported(Exports.of(chatOf(Exports.message(2, 7, "two", ""), Exports.message(5, 7, "five", ""))));
        assertThat(texts()).containsExactly("two", "four", "five");
    }

    @Test
    void aWholeAccountAndASingleChatOfItMeetInOneConversation() {
        ExportFile account = Exports.named("whole_account.json");
        ExportOutline outline = account.check(ImportProgress.NONE);
        LeadId other = talks.lead(anna);
        imports.run(
                anna,
                account,
                outline,
                List.of(new ChatChoice(0, lead), new ChatChoice(1, other)),
                ImportProgress.NONE);
        imported(Exports.named("personal_chat.json"));
        assertThat(conversations.of(anna, lead)).singleElement().satisfies(summary -> {
            assertThat(summary.messageCount()).isEqualTo(21);
            assertThat(summary.accountName()).isEqualTo("Anna Keller");
        });
        assertThat(conversations.of(anna, other))
                .singleElement()
                .satisfies(summary -> assertThat(conversations
                                .page(anna, summary.id(), null, Direction.OLDER, 9)
                                .getFirst()
                                .senderName())
                        .isNull());
    }

    @Test
    void hostileInputIsStoredAsTextAndTheRestIsReported() {
        ImportReport.Chat chat = imported(Exports.named("hostile.json")).chats().getFirst();
        assertThat(chat.added()).isEqualTo(3);
        assertThat(chat.known()).isEqualTo(1);
        assertThat(chat.skipped().get(SkipReason.NO_DATE).count()).isEqualTo(3);
        assertThat(chat.skipped().get(SkipReason.NO_DATE).examples()).containsExactly("32", "33", "34");
        assertThat(chat.skipped().get(SkipReason.NOT_A_MESSAGE).count()).isEqualTo(5);
        assertThat(texts()).anyMatch(text -> text.contains("<b>not bold</b>"));
    }

    @Test
    void cancellingInTheMiddleLeavesNothing() {
        ExportFile file = Exports.of(Exports.chat(7, 3_000));
        ExportOutline outline = file.check(ImportProgress.NONE);
        assertThatThrownBy(() -> imports.run(anna, file, outline, choice(), (done, total) -> {
                    if (done >= 2_000) {
                        throw new ImportCancelled();
                    }
                }))
                .isInstanceOf(ImportCancelled.class);
        assertThat(conversations.of(anna, lead)).isEmpty();
    }

    @Test
    void progressReachesTheNumberOfMessages() {
        long[] last = {0, 0};
        ExportFile file = Exports.of(Exports.chat(7, 1_200));
        imports.run(anna, file, file.check(ImportProgress.NONE), choice(), (done, total) -> {
            assertThat(done).isGreaterThanOrEqualTo(last[0]);
            last[0] = done;
            last[1] = total;
        });
        assertThat(last).containsExactly(1_200, 1_200);
    }

    @Test
    void importingOneChatTwiceAtOnceDoublesNothing() throws Exception {
        String content = Exports.chat(7, 3_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 2)
                    .mapToObj(i -> threads.submit(() -> imported(Exports.of(content))))
                    .toList();
            long added = 0;
            for (var one : running) {
                added += one.get().total(ImportReport.Chat::added);
            }
            assertThat(added).isEqualTo(3_000);
        }
        ConversationSummary summary = conversations.of(anna, lead).getFirst();
        assertThat(talks.messagesOf(summary.id())).isEqualTo(3_000);
        assertThat(summary.messageCount()).isEqualTo(3_000);
    }

    @Test
    void aDeletedConversationCanBeImportedAgain() {
        imported(Exports.of(Exports.chat(7, 10)));
        conversations.delete(anna, conversations.of(anna, lead).getFirst().id());
        assertThat(imported(Exports.of(Exports.chat(7, 10))).total(ImportReport.Chat::added))
                .isEqualTo(10);
    }

    @Test
    void nothingIsImportedIntoALeadOfOthersNorIntoAChosenOneTogetherWithIt() {
        LeadId foreign = talks.lead(talks.person("Stranger"));
        ExportFile file = Exports.named("whole_account.json");
        ExportOutline outline = file.check(ImportProgress.NONE);
        List<ChatChoice> both = List.of(new ChatChoice(0, lead), new ChatChoice(1, foreign));
        assertThatThrownBy(() -> imports.run(anna, file, outline, both, ImportProgress.NONE))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(conversations.of(anna, lead)).isEmpty();
    }

    @Test
    void whatAColleagueImportsIsNotSeenByTheOwnerOfTheLead() {
        CurrentMember ben = talks.colleague(anna, Role.MEMBER);
        ExportFile file = Exports.of(Exports.chat(7, 3));
        imports.run(ben, file, file.check(ImportProgress.NONE), choice(), ImportProgress.NONE);
        assertThat(conversations.of(anna, lead)).isEmpty();
        assertThat(conversations.of(ben, lead)).hasSize(1);
        imported(Exports.of(Exports.chat(7, 2)));
        assertThat(conversations.of(ben, lead).getFirst().messageCount()).isEqualTo(3);
        assertThat(conversations.of(anna, lead).getFirst().messageCount()).isEqualTo(2);
    }

    @Test
    void twoChatsDoNotGoIntoOneLeadAndAGroupGoesIntoNone() {
        ExportFile file = Exports.named("whole_account.json");
        ExportOutline outline = file.check(ImportProgress.NONE);
        for (List<ChatChoice> wrong : List.of(
                List.of(new ChatChoice(0, lead), new ChatChoice(1, lead)),
                List.of(new ChatChoice(2, lead)),
                List.of(new ChatChoice(99, lead)),
                List.<ChatChoice>of())) {
            assertThatThrownBy(() -> imports.run(anna, file, outline, wrong, ImportProgress.NONE))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(conversations.of(anna, lead)).isEmpty();
    }

    @Test
    void aFileWithNothingToImportSaysWhy() {
        assertThatThrownBy(
                        () -> Exports.of("{\"name\": \"G\", \"type\": \"private_group\", \"id\": 1, \"messages\": []}")
                                .check(ImportProgress.NONE))
                .hasMessageContaining("conversation.chat.group");
        assertThatThrownBy(() -> Exports.of(Exports.chat(7, 0)).check(ImportProgress.NONE))
                .hasMessageContaining("conversation.chat.empty");
        assertThatThrownBy(() -> Exports.of("{\"chats\": {\"list\": []}}").check(ImportProgress.NONE))
                .hasMessageContaining("conversation.file.nothingToImport");
    }

    private ImportReport imported(ExportFile file) {
        ExportOutline outline = file.check(ImportProgress.NONE);
        ChatOutline chat = outline.importable().getFirst();
        return imports.run(anna, file, outline, List.of(new ChatChoice(chat.index(), lead)), ImportProgress.NONE);
    }

    private List<ChatChoice> choice() {
        return List.of(new ChatChoice(0, lead));
    }

    private static String chatOf(String... messages) {
        return "{\"name\": \"Lena\", \"type\": \"personal_chat\", \"id\": 7, \"messages\": ["
                + String.join(",", messages) + "]}";
    }

    private List<String> texts() {
        ConversationId conversation = conversations.of(anna, lead).getFirst().id();
        return conversations.page(anna, conversation, null, Direction.OLDER, 100).stream()
                .map(Message::text)
                .toList();
    }
}

@OnH2
class ImportOnH2 extends ImportTests {}

@OnPostgres
class ImportOnPostgres extends ImportTests {}
