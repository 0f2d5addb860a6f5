package app.leadline.telegram.simulator;

import app.leadline.telegram.GatewayWorld;
import app.leadline.telegram.TelegramGatewayContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SimulatorContractTest extends TelegramGatewayContract {

    @TempDir
    Path folder;

    @Override
    protected GatewayWorld world() {
        return new SimulatorWorld(folder);
    }
}
