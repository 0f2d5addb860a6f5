package app.leadline.support;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The beans that tests put in place of, or around, the application's own. */
@TestConfiguration(proxyBeanMethods = false)
class TestConfig {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    TestTicker testTicker(TestClock clock) {
        return new TestTicker(clock);
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    static DatabaseFaults databaseFaults() {
        return new DatabaseFaults();
    }

    @Bean
    static BeanPostProcessor countingDataSource(
            ObjectProvider<Statements> statements, ObjectProvider<DatabaseFaults> faults) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? statements.getObject().counting(faults.getObject().before(source))
                        : bean;
            }
        };
    }
}
