package app.leadline.segment;

import app.leadline.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the database plans statements over all leads of a workspace. */
@Component
class Planning {

    private final JdbcClient jdbc;
    private final Database database;

    Planning(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * Until the transaction ends. PostgreSQL would choose one plan for all values after the fifth, and keep it; it would read alone rather
     * than take hundreds of thousands of leads from its helpers; and it would write to the disk what fits into memory easily.
     */
    void forAllLeads() {
        if (database.isPostgres()) {
            jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true),"
                            + " set_config('parallel_tuple_cost', '0.01', true), set_config('work_mem', '64MB', true)")
                    .query()
                    .singleRow();
        }
    }
}
