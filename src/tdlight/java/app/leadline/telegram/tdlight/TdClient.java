package app.leadline.telegram.tdlight;

import it.tdlight.jni.TdApi;
import java.util.concurrent.CompletableFuture;

/** TDLib as this package sees it: one client, which is one account on one directory. */
interface TdClient {

    /**
     * Hands over a request. The answer, or an {@link it.tdlight.client.TelegramError}, comes without any limit of time, on the one thread
     * that TDLib has for all clients: nobody may wait on it.
     */
    <R extends TdApi.Object> CompletableFuture<R> send(TdApi.Function<R> request);

    /** Done as soon as TDLib has let go of the directory. */
    CompletableFuture<Void> closed();

    /** Told on the thread of TDLib: must neither wait nor throw. */
    interface Events {

        void update(TdApi.Update update);

        /** What belongs to no request, for instance that another process holds the directory. */
        void error(Throwable error);
    }
}
