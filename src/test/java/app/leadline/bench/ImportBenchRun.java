package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.conversation.ChatChoice;
import app.leadline.conversation.ConversationImport;
import app.leadline.conversation.ImportProgress;
import app.leadline.conversation.ImportReport;
import app.leadline.conversation.export.ExportFile;
import app.leadline.conversation.export.ExportOutline;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;

/** The inner JVM of {@link ImportBench}: the whole application, and two imports of one file. */
final class ImportBenchRun {

    static final String RESULT = "RESULT ";

    private final ConversationImport imports;
    private final CurrentMember anna;
    private final LeadId lead;
    private final ExportFile file;

    private ImportBenchRun(ConversationImport imports, CurrentMember anna, LeadId lead, Path export) {
        this.imports = imports;
        this.anna = anna;
        this.lead = lead;
        this.file = new ExportFile(export, ZoneOffset.UTC, Instant.now());
    }

    public static void main(String[] arguments) throws IOException {
        try (var app = SpringApplication.run(
                LeadlineApplication.class,
                "--spring.datasource.url=" + arguments[0],
                "--spring.datasource.username=" + arguments[1],
                "--leadline.data=" + arguments[2] + ".data",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=warn")) {
            var onboarding = app.getBean(Onboarding.class);
            var id = onboarding.person("import-bench@leadline.test", "Anna", null);
            CurrentMember anna = new CurrentMember(
                    id, "import-bench@leadline.test", "Anna", onboarding.organization("Anna & Co", id));
            var profile = new LeadProfile("Lena", "Brandt", ExportGenerator.PEER, null, null, null, null, null);
            LeadId lead = app.getBean(LeadService.class)
                    .create(anna, NewLead.of(profile, LeadSource.MANUAL))
                    .lead();
            var run = new ImportBenchRun(app.getBean(ConversationImport.class), anna, lead, Path.of(arguments[2]));
            run.measure("first");
            run.measure("again");
        }
        System.exit(0);
    }

    private void measure(String name) throws IOException {
        AtomicLong peak = new AtomicLong();
        try (var sampler = Executors.newSingleThreadScheduledExecutor()) {
            sampler.scheduleAtFixedRate(
                    () -> peak.accumulateAndGet(usedHeap(), Math::max), 0, 20, TimeUnit.MILLISECONDS);
            long start = System.nanoTime();
            ExportOutline outline = file.check(ImportProgress.NONE);
            long checked = System.nanoTime();
            long cpuBefore = cpuTime();
            ImportReport report =
                    imports.run(anna, file, outline, List.of(new ChatChoice(0, lead)), ImportProgress.NONE);
            long end = System.nanoTime();
            double cpu = (cpuTime() - cpuBefore) / 1e9;
            sampler.shutdownNow();
            long messages = report.total(ImportReport.Chat::added) + report.total(ImportReport.Chat::known);
            double seconds = (end - checked) / 1e9;
            System.out.println(RESULT
                    + String.format(
                            Locale.ROOT,
                            "%s|%d|%,d|%.1f|%.1f|%.1f|%,.0f|%d",
                            name,
                            Files.size(file.path()) >> 20,
                            messages,
                            (checked - start) / 1e9,
                            seconds,
                            cpu,
                            messages / seconds,
                            peak.get() >> 20));
        }
    }

    /** Of this JVM; the database server has its own. */
    private static long cpuTime() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static long usedHeap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
