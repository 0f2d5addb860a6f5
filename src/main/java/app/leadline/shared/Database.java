package app.leadline.shared;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Which of the two databases this is: for the few statements that one of them understands and the other does not. */
@Component
public final class Database {

    private final boolean postgres;

    Database(DataSource source) throws MetaDataAccessException {
        this.postgres = JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName)
                .equals("PostgreSQL");
    }

    /** Else it is H2. */
    public boolean isPostgres() {
        return postgres;
    }
}
