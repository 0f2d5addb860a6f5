package app.leadline.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For statements whose values decide what is quick: a word that is rare, or one that is everywhere. */
@Component
public class PlanPerValue {

    private final JdbcClient jdbc;
    private final Database database;

    PlanPerValue(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Until the transaction ends. PostgreSQL would choose one plan for all values after the fifth, and keep it. */
    public void fromNowOn() {
        if (database.isPostgres()) {
            jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .query(String.class)
                    .single();
        }
    }
}
