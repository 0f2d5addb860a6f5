package app.leadline.telegram.tdlight;

import app.leadline.telegram.GatewayWorld;
import app.leadline.telegram.TelegramGatewayContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The adapter keeps the manners that all adapters keep. */
class TdLightGatewayTest extends TelegramGatewayContract {

    @TempDir
    Path directory;

    @Override
    protected GatewayWorld world() {
        return new ScriptedWorld(directory);
    }
}
