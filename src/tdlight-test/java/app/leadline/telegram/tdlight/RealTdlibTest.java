package app.leadline.telegram.tdlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.leadline.telegram.Heard;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState.AwaitingLogin;
import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.TelegramSession;
import it.tdlight.Init;
import it.tdlight.util.UnsupportedNativeLibraryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real client, as far as it gets without an account. */
class RealTdlibTest {

    private static final Logger log = LoggerFactory.getLogger(RealTdlibTest.class);

    @TempDir
    Path data;

    @Test
    void aRealClientAsksForALoginAndClosesInTime() {
        assumeTrue(hasNatives(), "TDLib for this machine is not on the class path");
        TdLightSettings settings =
                new TdLightSettings(1, "00000000000000000000000000000000", new TdLightSettings.Tdlight(data));
        SessionDirectories directories = new SessionDirectories(data.resolve("telegram"));
        TdLightGateway gateway = new TdLightGateway(directories, new NativeClients(settings));
        Heard heard = new Heard();
        SessionKey key = SessionKey.random();
        try (TelegramSession session = gateway.open(key, heard)) {
            heard.state(AwaitingLogin.class);
            assertThat(session.state()).isInstanceOf(AwaitingLogin.class);
        }
        assertThat(heard.state(Closed.class).why()).isNull();
        gateway.forget(key);
        gateway.close();
    }

    private static boolean hasNatives() {
        try {
            Init.init();
            return true;
        } catch (UnsupportedNativeLibraryException | LinkageError e) {
            log.warn(
                    "Not run: a real client up to its login, for there is no TDLib for this machine: {}", e.toString());
            return false;
        }
    }
}
