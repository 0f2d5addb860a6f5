package app.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Which failures are worth another attempt. */
class DatabaseTroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "58030", "40001", "40P01"})
    void aLostConnectionAndATransactionInTheWayPass(String state) {
        assertThat(DatabaseTrouble.passes(new IllegalStateException(new SQLException("told by the database", state))))
                .isTrue();
    }

    @Test
    void aPoolWithoutConnectionsPasses() {
        assertThat(DatabaseTrouble.passes(
                        new CannotCreateTransactionException("none", new SQLTransientConnectionException("none"))))
                .isTrue();
    }

    @Test
    void whatTheDatabaseDoesNotTakeStaysWrong() {
        assertThat(DatabaseTrouble.passes(
                        new DataIntegrityViolationException("too long", new SQLException("too long", "22001"))))
                .isFalse();
        assertThat(DatabaseTrouble.passes(new IllegalStateException("a mistake")))
                .isFalse();
        assertThat(DatabaseTrouble.passes(new SQLException("no state"))).isFalse();
    }
}
