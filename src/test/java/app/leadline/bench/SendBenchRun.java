package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.support.Statements;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The inner JVM of {@link SendBench}: the whole application, twice. The first time its SQL is counted, which is also what warms it up;
 * the second time nothing stands between it and the database, and it is timed.
 */
final class SendBenchRun {

    static final String RESULT = "RESULT ";

    private static final int COUNTED = 500;

    private final String url;
    private final String user;
    private final Path data;
    private final Map<String, Double> sqlOf = new HashMap<>();

    private SendBenchRun(String url, String user, Path data) {
        this.url = url;
        this.user = user;
        this.data = data;
    }

    /** Address and user of the database (the password is the same word), a directory for everything else, and how many messages. */
    public static void main(String[] arguments) throws IOException {
        var run = new SendBenchRun(arguments[0], arguments[1], Path.of(arguments[2]));
        run.count();
        run.time(Integer.parseInt(arguments[3]));
        if (run.isH2()) {
            System.out.printf(Locale.ROOT, RESULT + "closed||||||||%.1f%n", run.fileMegabytes());
        }
        System.exit(0);
    }

    private void count() {
        Statements statements = new Statements();
        SpringApplication counted = new SpringApplication(LeadlineApplication.class);
        counted.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? statements.counting(source) : bean;
            }
        }));
        try (var application = start(counted);
                var watching = new SingleConnectionDataSource(url, user, user, true)) {
            SendSteps steps = new SendSteps(application, JdbcClient.create(watching));
            for (SendSteps.Step step : steps.all()) {
                var count = statements.during(() -> step.work().run(new long[COUNTED]));
                sqlOf.put(step.name(), (double) count.statements() / COUNTED);
            }
            steps.check();
        }
    }

    private void time(int messages) throws IOException {
        try (var application = start(new SpringApplication(LeadlineApplication.class));
                var watching = new SingleConnectionDataSource(url, user, user, true)) {
            JdbcClient jdbc = JdbcClient.create(watching);
            SendSteps steps = new SendSteps(application, jdbc);
            double raw = Double.NaN;
            for (SendSteps.Step step : steps.all()) {
                long[] nanos = new long[messages];
                long cpu = cpuNanos();
                long begin = System.nanoTime();
                step.work().run(nanos);
                double rate = messages * 1e9 / (System.nanoTime() - begin);
                cpu = cpuNanos() - cpu;
                raw = step.name().equals(SendSteps.INSERT) ? rate : raw;
                System.out.printf(
                        Locale.ROOT,
                        RESULT + "%s|%,d|%,.0f|%s|%s|%s|%.1f|%.2f|%.1f%n",
                        step.name(),
                        messages,
                        rate,
                        Double.isNaN(raw) ? "" : "%.0f %%".formatted(100 * rate / raw),
                        millis(nanos, 0.5),
                        millis(nanos, 0.99),
                        sqlOf.get(step.name()),
                        cpu / 1e6 / messages,
                        megabytes(jdbc));
            }
            steps.check();
        }
    }

    private ConfigurableApplicationContext start(SpringApplication application) {
        return application.run(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + user,
                "--leadline.data=" + data,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=warn",
                "--leadline.outbox.pause=0",
                "--leadline.telegram.simulator.file=",
                "--leadline.telegram.simulator.histories=false",
                "--leadline.telegram.simulator.latency=0",
                "--leadline.telegram.simulator.send-takes=0",
                "--leadline.telegram.simulator.read-after=0",
                "--leadline.telegram.simulator.answer-after=0",
                "--leadline.telegram.simulator.unasked-every=0",
                "--leadline.telegram.simulator.sends-per-window=1000000000");
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Nothing for steps in which nobody waits for one message. */
    private static String millis(long[] nanos, double part) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        long value = sorted[(int) (part * (sorted.length - 1))];
        return value == 0 ? "" : String.format(Locale.ROOT, "%.1f", value / 1e6);
    }

    private boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    private double megabytes(JdbcClient jdbc) throws IOException {
        return isH2()
                ? fileMegabytes()
                : jdbc.sql("select pg_database_size(current_database())")
                                .query(Long.class)
                                .single()
                        / 1048576.0;
    }

    private double fileMegabytes() throws IOException {
        return Files.size(data.resolve("leadline.mv.db")) / 1048576.0;
    }
}
