package app.leadline.conversation.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.leadline.conversation.Exports;
import app.leadline.conversation.ImportProgress;
import app.leadline.shared.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no exports, or only half of one: each gets a sentence that says what to do. */
class BadFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"personal_chat.json", "whole_account.json", "old_version.json", "hostile.json"})
    void aFileCutAnywhereIsRefusedAsIncomplete(String name) throws IOException {
        byte[] whole = Files.readString(Exports.named(name).path()).strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length += length < 60 ? 1 : 23) {
            byte[] cut = Arrays.copyOf(whole, length);
            InvalidInput refused = catchThrowableOfType(
                    InvalidInput.class, () -> Exports.of(cut).check(ImportProgress.NONE));
            assertThat(refused).as("cut after %d bytes", length).isNotNull();
            assertThat(refused.sentence().key())
                    .as("cut after %d bytes", length)
                    .isEqualTo("conversation.file.truncated");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                             | empty
            ~   ~                                          | empty
            <!DOCTYPE html><html><head>                    | html
            PK\u0003\u0004abc                              | zip
            %PDF-1.7                                       | notExport
            hello                                          | notExport
            [{"id": 1}]                                    | otherJson
            {"channels": [], "users": []}                  | otherJson
            {"name": "x", "messages": {"a": 1}}            | otherJson
            {"messages": []} {"messages": []}              | otherJson
            {"name": "x", "messages": [}, "more": "later"} | notJson
            """)
    void otherFilesAreToldApart(String content, String problem) {
        assertThatThrownBy(() -> Exports.of(content).check(ImportProgress.NONE))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.sentence().key()).isEqualTo("conversation.file." + problem));
    }

    @Test
    void brokenJsonIsToldWithItsPlace() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> Exports.of("{\n \"messages\": [\n  oops\n ]\n}".repeat(3)).check(ImportProgress.NONE));
        assertThat(refused.sentence().arguments()).first().isEqualTo("3");
    }

    @Test
    void nestingWithoutEndIsRefusedBeforeItHurts() {
        assertThatThrownBy(() ->
                        Exports.of("{\"messages\": [" + "[".repeat(100_000)).check(ImportProgress.NONE))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.sentence().key()).isEqualTo("conversation.file.unreasonable"));
    }

    @Test
    void bytesThatAreNoTextAreNoJson() {
        byte[] broken = "{\"name\": \"~\", \"messages\": [] }".repeat(9).getBytes(StandardCharsets.ISO_8859_1);
        broken[10] = (byte) 0xFF;
        assertThatThrownBy(() -> Exports.of(broken).check(ImportProgress.NONE))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.sentence().key()).isEqualTo("conversation.file.notJson"));
    }

    @Test
    void aByteOrderMarkDoesNotMatter() {
        assertThat(Exports.of("\uFEFF" + Exports.chat(7, 2))
                        .check(ImportProgress.NONE)
                        .chats())
                .hasSize(1);
    }
}
