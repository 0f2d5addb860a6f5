package app.leadline.shared;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionSystemException;

/** Which failures of the database pass by themselves, so that the same work may succeed when it is done again. */
public final class DatabaseTrouble {

    /** No connection, no resources left, stopped by somebody, trouble of the machine; another transaction was in the way. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "40");

    private static final int CLASS_OF_STATE = 2;

    private DatabaseTrouble() {}

    /** False for what would fail again however often it is tried, such as a value that a column does not take. */
    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isPassing(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException unreachable -> true;
            case TransientDataAccessException busy -> true;
            case RecoverableDataAccessException lost -> true;
            // No commit, or no rollback: the connection was what failed.
            case TransactionSystemException ended -> true;
            case TransactionException ended -> true;
            case SQLTransientException busy -> true;
            case SQLRecoverableException lost -> true;
            case SQLException told -> isPassing(told.getSQLState());
            default -> false;
        };
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null && state.length() > CLASS_OF_STATE && PASSING.contains(state.substring(0, CLASS_OF_STATE));
    }
}
