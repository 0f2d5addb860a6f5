package app.leadline.support;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Puts the shared clock back, and mends the database, so that a test which moved or broke it cannot surprise the next one. */
final class ClockReset implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext test) {
        test.getApplicationContext().getBean(DatabaseFaults.class).reset();
        test.getApplicationContext().getBean(TestTicker.class).reset();
        test.getApplicationContext().getBean(TestClock.class).reset();
    }
}
