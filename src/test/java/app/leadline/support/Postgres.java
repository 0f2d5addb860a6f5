package app.leadline.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL per JVM, stopped when the JVM ends. */
public final class Postgres {

    private Postgres() {}

    private static final class Started {
        static final EmbeddedPostgres SERVER = start();
    }

    /** JDBC address of the shared database, as an operator would write it. */
    public static String url() {
        return Started.SERVER.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            // After the applications of the tests, which give their leases back.
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + url(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres",
                            // Files are named by numbers of rows, which two databases both begin at 1.
                            "leadline.data=target/test-data/postgres")
                    .applyTo(context);
        }
    }
}
