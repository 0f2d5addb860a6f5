package app.leadline.telegram.tdlight;

import java.nio.file.Path;

/** Makes clients. There is one of this in a process. */
interface TdClients extends AutoCloseable {

    /**
     * Starts a client and returns at once.
     *
     * @param directory exists, and nobody else may read it
     * @throws app.leadline.telegram.TelegramFailure.NotConfigured when the API id and hash are missing, or there is no TDLib for this machine
     */
    TdClient open(Path directory, TdClient.Events events);

    /** Ends the thread of TDLib, once all clients are closed. */
    @Override
    void close();
}
