package app.leadline.telegram.tdlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.telegram.Heard;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.TelegramFailure.NotConfigured;
import app.leadline.telegram.TelegramSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads a session directory is the account. */
class SessionDirectoriesTest {

    @TempDir
    Path data;

    private final SessionKey key = SessionKey.random();

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheUserOfTheProcessMayEnter() throws IOException {
        SessionDirectories directories = new SessionDirectories(data.resolve("deep/telegram"));
        Path directory = directories.of(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.getParent())))
                .isEqualTo("rwx------");
        assertThat(directories.of(key)).isEqualTo(directory);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDirectoryThatOthersMayEnterIsRefused() throws IOException {
        SessionDirectories directories = new SessionDirectories(data.resolve("telegram"));
        Files.setPosixFilePermissions(directories.of(key), PosixFilePermissions.fromString("rwxr-x---"));
        assertThatThrownBy(() -> directories.of(key)).isInstanceOf(NotConfigured.class);
    }

    @Test
    void whatNothingWasWrittenIntoIsUnusedAndWhatIsNoSessionIsLeftAlone() throws IOException {
        SessionDirectories directories = new SessionDirectories(data.resolve("telegram"));
        assertThat(directories.all()).isEmpty();
        Path old = directories.of(key);
        Path written = Files.createDirectories(old.resolve("db")).resolve("td.binlog");
        Files.writeString(written, "key");
        Files.createDirectory(data.resolve("telegram/lost+found"));
        Instant lastWeek = Instant.now().minus(Duration.ofDays(7));
        for (Path one : List.of(written, old.resolve("db"), old)) {
            Files.setLastModifiedTime(one, FileTime.from(lastWeek));
        }

        assertThat(directories.all()).containsExactly(key);
        assertThat(directories.isUnusedSince(lastWeek.plusSeconds(1), key)).isTrue();
        Files.setLastModifiedTime(written, FileTime.from(lastWeek.plusSeconds(2)));
        assertThat(directories.isUnusedSince(lastWeek.plusSeconds(1), key)).isFalse();
    }

    @Test
    void aSessionWithoutApiIdAndHashSaysThatItIsNotConfigured() {
        TdLightSettings settings = new TdLightSettings(null, " ", new TdLightSettings.Tdlight(data));
        Heard heard = new Heard();
        TdLightGateway gateway =
                new TdLightGateway(new SessionDirectories(data.resolve("telegram")), new NativeClients(settings));
        try (TelegramSession session = gateway.open(key, heard)) {
            assertThat(heard.state(Closed.class).why())
                    .isInstanceOfSatisfying(
                            NotConfigured.class,
                            why -> assertThat(why.sentence())
                                    .isEqualTo(new NotConfigured(NotConfigured.Lack.API).sentence()));
            assertThatThrownBy(() -> session.requestCode("+41790000011")).isNotNull();
        }
        gateway.close();
    }

    @Test
    void theSettingsDoNotTellTheHash() {
        assertThat(new TdLightSettings(1, "0123456789abcdef", new TdLightSettings.Tdlight(data)).toString())
                .doesNotContain("0123456789abcdef");
    }
}
