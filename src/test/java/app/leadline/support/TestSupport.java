package app.leadline.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ground that other tests stand on is itself tested, on both databases. */
abstract class TestSupport {

    @Autowired
    DataSource source;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock time;

    @Autowired
    Clock clock;

    @Test
    void statementsOfJdbcAndOfHibernateAreCountedWithTheirRows() {
        var count = statements.during(() -> {
            jdbc.sql("select 1 union all select ?")
                    .param(2)
                    .query(Integer.class)
                    .list();
            transaction.executeWithoutResult(
                    status -> entities.createNativeQuery("select 3").getResultList());
        });

        assertThat(count.sql()).containsExactly("select 1 union all select ?", "select 3");
        assertThat(count.rows()).isEqualTo(3);
    }

    @Test
    void theClockOfTheApplicationMovesOnlyByHand() {
        var before = clock.instant();
        time.advance(Duration.ofHours(1));

        assertThat(before).isEqualTo(TestClock.START);
        assertThat(clock.instant()).isEqualTo(TestClock.START.plusSeconds(3600));
    }

    abstract String product();

    @Test
    void theDatabaseIsTheOneInTheName() throws SQLException {
        try (var connection = source.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(product());
        }
    }
}

@OnH2
class TestSupportOnH2 extends TestSupport {

    @Override
    String product() {
        return "H2";
    }
}

@OnPostgres
class TestSupportOnPostgres extends TestSupport {

    @Override
    String product() {
        return "PostgreSQL";
    }
}
