package app.leadline.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Counts the SQL that reaches the database, whoever sends it (Hibernate, JdbcClient, plain JDBC), on every thread, and the rows
 * that come back.
 *
 * <pre>{@code
 * var count = statements.during(() -> leads.page(…));
 * assertThat(count.sql()).hasSize(2);
 * }</pre>
 */
public final class Statements {

    /** What ran between start and end of one measured piece of work; a batch is one statement. */
    public record Count(List<String> sql, long rows) {

        public int statements() {
            return sql.size();
        }
    }

    private final Object lock = new Object();
    private boolean counting;
    private List<String> sql = new ArrayList<>();
    private long rows;

    public Count during(Runnable work) {
        synchronized (lock) {
            counting = true;
            sql = new ArrayList<>();
            rows = 0;
        }
        try {
            work.run();
        } finally {
            synchronized (lock) {
                counting = false;
            }
        }
        synchronized (lock) {
            return new Count(List.copyOf(sql), rows);
        }
    }

    public DataSource counting(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, args, result) -> result instanceof Connection connection ? counting(connection) : result);
    }

    private Connection counting(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, args, result) -> result instanceof Statement statement
                        ? counting(statement, args != null && args[0] instanceof String text ? text : "")
                        : result);
    }

    private Statement counting(Statement statement, String prepared) {
        Class<?> type = statement instanceof java.sql.CallableStatement
                ? java.sql.CallableStatement.class
                : statement instanceof java.sql.PreparedStatement ? java.sql.PreparedStatement.class : Statement.class;
        return (Statement) proxy((Class<Object>) (Class<?>) type, statement, (method, args, result) -> {
            if (method.getName().startsWith("execute")) {
                ran(args != null && args[0] instanceof String text ? text : prepared);
            }
            return result instanceof ResultSet set ? counting(set) : result;
        });
    }

    private ResultSet counting(ResultSet set) {
        return proxy(ResultSet.class, set, (method, args, result) -> {
            if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                read();
            }
            return result;
        });
    }

    private void ran(String text) {
        synchronized (lock) {
            if (counting) {
                sql.add(text);
            }
        }
    }

    private void read() {
        synchronized (lock) {
            if (counting) {
                rows++;
            }
        }
    }

    @FunctionalInterface
    private interface Seen {
        Object after(Method method, Object[] args, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Object target, Seen seen) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return seen.after(method, args, method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
