package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.ImportState.Phase;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Imports in the background, from the upload to the report. */
@OnH2
class ImportDeskTest {

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportSettings settings;

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
    void anExportIsCheckedThenImportedThenDeleted() throws Exception {
        ImportRun run = received(Exports.chat(7, 20));
        assertThat(reaches(run, Set.of(Phase.CHECKED)).outline().chats()).hasSize(1);
        assertThat(waiting())
                .singleElement()
                .satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        run.start(List.of(new ChatChoice(0, lead)));
        ImportState done = reaches(run, Set.of(Phase.DONE));
        assertThat(done.report().total(ImportReport.Chat::added)).isEqualTo(20);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aFileThatIsNoExportFailsWithItsSentenceAndIsDeleted() throws Exception {
        ImportState failed = reaches(received("<html>"), Set.of(Phase.FAILED));
        assertThat(failed.problem().key()).isEqualTo("conversation.file.html");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void leavingBeforeChoosingDeletesTheFile() throws Exception {
        ImportRun run = received(Exports.chat(7, 3));
        reaches(run, Set.of(Phase.CHECKED));
        run.cancel();
        assertThat(run.state().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anImportThatEndedUnseenIsToldOnceToItsOwnerOnly() throws Exception {
        ImportRun run = received(Exports.chat(7, 3));
        reaches(run, Set.of(Phase.CHECKED));
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Runnable[] stop = {() -> {}};
        stop[0] = run.listen(state -> {
            stop[0].run();
            ended.complete(null);
        });
        run.start(List.of(new ChatChoice(0, lead)));
        ended.get(30, TimeUnit.SECONDS);
        assertThat(desk.current(talks.person("Ben"))).isEmpty();
        assertThat(desk.current(anna)).containsSame(run);
    }

    @Test
    void whatIsTooLargeIsRefusedAndNothingOfItStays() {
        ImportFiles small = new ImportFiles(new ImportSettings(DataSize.ofBytes(100), settings.directory()));
        InputStream content = new ByteArrayInputStream(new byte[101]);
        assertThatThrownBy(() -> small.store(content))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.sentence().key()).isEqualTo("conversation.file.tooLarge"));
        assertThat(waiting()).isEmpty();
    }

    private ImportRun received(String content) throws IOException {
        return desk.receive(anna, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), Exports.BASEL);
    }

    private static ImportState reaches(ImportRun run, Set<Phase> phases) throws Exception {
        CompletableFuture<ImportState> reached = new CompletableFuture<>();
        Runnable stop = run.listen(state -> {
            if (phases.contains(state.phase())) {
                reached.complete(state);
            }
        });
        if (phases.contains(run.state().phase())) {
            reached.complete(run.state());
        }
        ImportState state = reached.get(30, TimeUnit.SECONDS);
        stop.run();
        return state;
    }

    private List<Path> waiting() {
        try (Stream<Path> files =
                Files.isDirectory(settings.directory()) ? Files.list(settings.directory()) : Stream.<Path>empty()) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
