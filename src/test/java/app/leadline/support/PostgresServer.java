package app.leadline.support;

import java.io.IOException;

/** A throw-away PostgreSQL for scripts: prints its JDBC address and lives until standard input is closed. */
final class PostgresServer {

    private PostgresServer() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(Postgres.url());
        while (System.in.read() >= 0) {
            // Whatever is typed, it goes on.
        }
        System.exit(0);
    }
}
