package app.leadline.demo;

import app.leadline.conversation.ChatChoice;
import app.leadline.conversation.ConversationImport;
import app.leadline.conversation.ImportProgress;
import app.leadline.conversation.export.ExportFile;
import app.leadline.conversation.export.ExportOutline;
import app.leadline.demo.Talk.Said;
import app.leadline.organization.CurrentMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;

/** The private conversations in {@code conversations/}, imported from exports by the people who had them. */
@Demo
@Order(70)
class DemoConversations implements Chapter {

    private final ConversationImport imports;
    private final DemoTelegram telegram;

    DemoConversations(ConversationImport imports, DemoTelegram telegram) {
        this.imports = imports;
        this.telegram = telegram;
    }

    @Override
    public void write(Script script, Cast cast) {
        for (String name : Table.lines("conversations.txt")) {
            Talk talk = Talk.read(name);
            List<Said> said = talk.said(script).stream()
                    .filter(message -> message.at().isBefore(script.end()))
                    .toList();
            Instant after = said.getLast().at().plus(Duration.ofMinutes(9));
            Instant exported = after.isBefore(script.end()) ? after : script.end();
            script.at(exported, () -> bringIn(script, cast, talk, said, exported));
        }
        script.at(script.end(), telegram::connect);
    }

    private void bringIn(Script script, Cast cast, Talk talk, List<Said> said, Instant exported) {
        LeadLine lead = LeadLine.of(talk.head("lead"));
        CurrentMember owner = cast.as(talk.head("owner"), lead.workspace());
        Long telegramId = Objects.requireNonNull(lead.profile().telegramUserId());
        ExportWriter writer = new ExportWriter(
                Map.entry(Long.valueOf(talk.head("account")), talk.head("name")),
                Map.entry(telegramId, lead.profile().displayName()));
        try {
            Path path = Files.createTempFile("leadline-demo", ".json");
            try {
                writer.write(said, path);
                ExportFile file = new ExportFile(path, ZoneOffset.UTC, exported);
                ExportOutline outline = file.check(ImportProgress.NONE);
                List<ChatChoice> choice = List.of(new ChatChoice(0, script.lead(lead.key())));
                imports.run(owner, file, outline, choice, ImportProgress.NONE);
                telegram.had(owner, talk, lead, script.lead(lead.key()), file);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
