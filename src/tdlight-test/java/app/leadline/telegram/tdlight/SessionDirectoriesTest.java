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
import java.nio.file.attribute.PosixFilePermissions;
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
