package app.leadline.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands between the application and its database, and lets the line to it fail as a real one does; it is whole again after each test. */
public final class DatabaseFaults {

    private static final String NO_LINE = "08001";
    private static final String LINE_LOST = "08006";

    private volatile boolean away;
    private volatile @Nullable Thread notAwayFor;
    private final AtomicInteger untilRefused = new AtomicInteger();
    private final AtomicInteger untilAnswerLost = new AtomicInteger();
    private volatile @Nullable Thread answerLostTo;

    /** Connections that are open go on; none is to be had. */
    public void away(boolean now) {
        notAwayFor = null;
        away = now;
    }

    /** The same for everybody but the calling thread: what a page does succeeds, and what is done behind it does not. */
    public void awayBehind() {
        notAwayFor = Thread.currentThread();
        away = true;
    }

    /** Whoever asks for a connection as the nth from now on does not get one. */
    public void refuseConnection(int nth) {
        untilRefused.set(nth);
    }

    /** The nth commit from now on succeeds, and whoever asked for it does not hear of it. */
    public void loseAnswerToCommit(int nth) {
        answerLostTo = null;
        untilAnswerLost.set(nth);
    }

    /** The same, counting only what the calling thread commits: others may be at work meanwhile. */
    public void loseAnswerToOwnCommit(int nth) {
        answerLostTo = Thread.currentThread();
        untilAnswerLost.set(nth);
    }

    void reset() {
        away(false);
        untilRefused.set(0);
        untilAnswerLost.set(0);
    }

    DataSource before(DataSource source) {
        return proxy(DataSource.class, source, (method, work) -> {
            if (!method.getName().equals("getConnection")) {
                return work.call();
            }
            if (away && Thread.currentThread() != notAwayFor || isNow(untilRefused)) {
                throw new SQLTransientConnectionException("the database is away", NO_LINE);
            }
            return before((Connection) work.call());
        });
    }

    private Connection before(Connection connection) {
        return proxy(Connection.class, connection, (method, work) -> {
            Object done = work.call();
            if (method.getName().equals("commit") && concerned() && isNow(untilAnswerLost)) {
                throw new SQLNonTransientConnectionException("the answer to the commit was lost", LINE_LOST);
            }
            return done;
        });
    }

    private boolean concerned() {
        Thread only = answerLostTo;
        return only == null || only == Thread.currentThread();
    }

    private static boolean isNow(AtomicInteger left) {
        return left.get() > 0 && left.decrementAndGet() == 0;
    }

    @FunctionalInterface
    private interface Work {
        Object call() throws Throwable;
    }

    @FunctionalInterface
    private interface Line {
        Object over(Method method, Work work) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Line line) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> line.over(method, () -> {
                    try {
                        return method.invoke(target, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }
}
