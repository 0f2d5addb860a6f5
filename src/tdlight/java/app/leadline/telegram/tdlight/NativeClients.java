package app.leadline.telegram.tdlight;

import app.leadline.telegram.TelegramFailure.NotConfigured;
import it.tdlight.Init;
import it.tdlight.Log;
import it.tdlight.Slf4JLogMessageHandler;
import it.tdlight.client.APIToken;
import it.tdlight.client.AuthenticationData;
import it.tdlight.client.AuthenticationSupplier;
import it.tdlight.client.SimpleTelegramClient;
import it.tdlight.client.SimpleTelegramClientBuilder;
import it.tdlight.client.SimpleTelegramClientFactory;
import it.tdlight.client.TDLibSettings;
import it.tdlight.jni.TdApi;
import it.tdlight.util.UnsupportedNativeLibraryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clients of TDLight Java. The library is loaded with the first one, so that an installation nobody connects starts without it. */
final class NativeClients implements TdClients {

    private static final Logger log = LoggerFactory.getLogger(NativeClients.class);
    private static final int ERRORS_ONLY = 1;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final TdLightSettings settings;
    private @Nullable SimpleTelegramClientFactory factory;

    NativeClients(TdLightSettings settings) {
        this.settings = settings;
    }

    @Override
    public TdClient open(Path directory, TdClient.Events events) {
        String hash = settings.apiHash();
        if (settings.apiId() == null || hash == null || hash.isBlank()) {
            log.error("Telegram cannot be reached: set LEADLINE_TELEGRAM_API_ID and LEADLINE_TELEGRAM_API_HASH");
            throw new NotConfigured(NotConfigured.Lack.API);
        }
        TDLibSettings client = TDLibSettings.create(new APIToken(settings.apiId(), hash.strip()));
        client.setDatabaseDirectoryPath(directory);
        client.setDownloadedFilesDirectoryPath(directory.resolve("files"));
        client.setSystemLanguageCode("en");
        client.setDeviceModel("Leadline");
        client.setApplicationVersion("1");
        SimpleTelegramClientBuilder builder = factory().builder(client);
        builder.addUpdatesHandler(events::update);
        builder.addUpdateExceptionHandler(events::error);
        builder.addDefaultExceptionHandler(events::error);
        // The library would ask for what is missing once, and on a console: all answers are given by requests instead.
        builder.setClientInteraction((parameter, info) -> new CompletableFuture<>());
        return new Native(builder.build(new NeverAnswers()));
    }

    private synchronized SimpleTelegramClientFactory factory() {
        if (factory == null) {
            try {
                Init.init();
            } catch (UnsupportedNativeLibraryException | LinkageError e) {
                log.error("There is no TDLib for this machine", e);
                throw new NotConfigured(NotConfigured.Lack.LIBRARY);
            }
            // From the level of information on TDLib logs the API hash and texts of messages.
            Log.setLogMessageHandler(ERRORS_ONLY, new Slf4JLogMessageHandler());
            factory = new SimpleTelegramClientFactory();
        }
        return factory;
    }

    /** The library waits without an end for a client that does not close; whoever stops a server does not. */
    @Override
    public synchronized void close() {
        SimpleTelegramClientFactory open = factory;
        if (open == null) {
            return;
        }
        factory = null;
        Thread closing = Thread.ofPlatform().name("closing TDLib").daemon().start(open::close);
        try {
            if (!closing.join(CLOSE_LIMIT)) {
                log.warn("TDLib has not ended within {} seconds", CLOSE_LIMIT.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Native(SimpleTelegramClient client) implements TdClient {

        /** Past the library's own queue, which holds some requests back until the login and never lets go of them. */
        @Override
        public <R extends TdApi.Object> CompletableFuture<R> send(TdApi.Function<R> request) {
            return client.sendUnsafe(request);
        }

        @Override
        public CompletableFuture<Void> closed() {
            return client.waitForExitAsync();
        }
    }

    private static final class NeverAnswers implements AuthenticationSupplier<AuthenticationData> {
        @Override
        public CompletableFuture<AuthenticationData> get() {
            return new CompletableFuture<>();
        }
    }
}
