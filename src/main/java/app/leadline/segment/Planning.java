package app.leadline.segment;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** How the database plans statements over all leads of a workspace. */
@Component
class Planning {

    private final JdbcClient jdbc;
    private final boolean postgres;

    Planning(JdbcClient jdbc, DataSource source) throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.postgres = JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName)
                .equals("PostgreSQL");
    }

    /** Until the transaction ends. PostgreSQL would choose one plan for all values after the fifth, and keep it. */
    void forTheseValues() {
        if (postgres) {
            jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .query(String.class)
                    .single();
        }
    }
}
