package app.leadline.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a real PostgreSQL, started once per JVM. A query test is written once and runs on both databases:
 *
 * <pre>{@code
 * abstract class LeadQueries { @Test void … }
 *
 * @OnH2
 * class LeadQueriesOnH2 extends LeadQueries {}
 *
 * @OnPostgres
 * class LeadQueriesOnPostgres extends LeadQueries {}
 * }</pre>
 *
 * The three stand in one file, {@code LeadQueries.java}; the build picks the two by their names.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ActiveProfiles("test")
@Import(TestConfig.class)
@ContextConfiguration(initializers = Postgres.Initializer.class)
@TestExecutionListeners(listeners = ClockReset.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface OnPostgres {}
