package app.leadline.intelligence.langchain;

import app.leadline.support.LeadlineTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with a model set up, which is a {@link LocalProvider}. Every test that says so shares one Spring context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LeadlineTest
@Import(WithModel.Beans.class)
@ContextConfiguration(initializers = WithModel.Initializer.class)
@interface WithModel {

    /** Waits that were asked for. They take no time, unless a test holds them. */
    final class Pauses implements Pause {

        final List<Duration> lengths = new CopyOnWriteArrayList<>();
        final Semaphore begun = new Semaphore(0);
        private volatile CountDownLatch held = new CountDownLatch(0);

        @Override
        public void of(Duration length) throws InterruptedException {
            lengths.add(length);
            begun.release();
            held.await();
        }

        void hold() {
            begun.drainPermits();
            held = new CountDownLatch(1);
        }

        void release() {
            held.countDown();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    class Beans {

        @Bean
        static LocalProvider localProvider() {
            return Initializer.SERVER;
        }

        @Bean
        @Primary
        Pauses noPauses() {
            return new Pauses();
        }
    }

    final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final LocalProvider SERVER = new LocalProvider();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:h2:mem:leadline-ai;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                            "leadline.data=target/test-data/ai",
                            "leadline.ai.provider=openai",
                            "leadline.ai.base-url=" + Wire.OPENAI.base(SERVER),
                            "leadline.ai.model=a-model",
                            "leadline.ai.timeout=3s",
                            "leadline.ai.price-in=0.50",
                            "leadline.ai.price-out=10")
                    .applyTo(context);
        }
    }
}
