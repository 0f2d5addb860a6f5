package app.leadline.crash;

import app.leadline.LeadlineApplication;
import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignDraft;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignParticipants;
import app.leadline.campaign.CampaignPlan;
import app.leadline.campaign.CampaignService;
import app.leadline.campaign.StepDraft;
import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.FetchState;
import app.leadline.conversation.Outbox;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import app.leadline.telegram.Login;
import app.leadline.telegram.Logins;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramGateway;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application in a process of its own, with somebody at the keyboard; it is killed from outside. What it prints: {@code READY} and the
 * numbers of the member, workspace, account and leads; {@code PRESSED lead} after a message was committed; {@code EMPTY} when all is sent;
 * {@code SERVING} when it is there and nobody presses anything.
 */
final class PressingApplication {

    static final String READY = "READY ";
    static final String PRESSED = "PRESSED ";
    static final String EMPTY = "EMPTY";
    static final String SERVING = "SERVING";

    private static final long FIRST_PERSON = 7_000_001;
    static final int TALKS = 4;

    /** Whom nobody presses anything for: a campaign writes to them. */
    static final int PARTICIPANTS = 10;

    static final List<String> STEPS = List.of("First of all", "And then", "At last");

    /** As many may wait to be sent before the keyboard rests. */
    private static final int MOST_OPEN = 12;

    private static final long PATIENCE_NANOS = Duration.ofSeconds(100).toNanos();

    private final ConfigurableApplicationContext application;
    private final JdbcClient jdbc;

    private PressingApplication(ConfigurableApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /** The text of the n-th message of a conversation; some are the same again and again, as people write. */
    static String text(long n) {
        return n % 4 == 3 ? "Yes." : "Message " + n;
    }

    static long person(int talk) {
        return FIRST_PERSON + talk;
    }

    static long participant(int number) {
        return FIRST_PERSON + 100 + number;
    }

    /**
     * {@code connect} with how many leads the campaign has, {@code press} with what READY told, {@code finish} or {@code serve}; before it
     * the port of the gateway and a seed.
     */
    public static void main(String[] arguments) {
        RemoteGateway gateway = new RemoteGateway(Integer.parseInt(arguments[0]));
        Random random = new Random(Long.parseLong(arguments[1]));
        ApplicationContextInitializer<GenericApplicationContext> door =
                context -> context.registerBean(TelegramGateway.class, () -> gateway);
        try (var application = new SpringApplicationBuilder(LeadlineApplication.class)
                .initializers(door)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run()) {
            var here = new PressingApplication(application);
            switch (arguments[2]) {
                case "connect" -> here.connect(Integer.parseInt(arguments[3]));
                case "serve" -> serve();
                case "press" -> here.press(random, numbers(arguments[3]));
                case "finish" -> here.finish();
                default -> throw new IllegalArgumentException(arguments[2]);
            }
        }
        System.exit(0);
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
    }

    /** For as long as it lives. */
    private static void serve() {
        System.out.println(SERVING);
        while (true) {
            LockSupport.park();
        }
    }

    private void connect(int participants) {
        var onboarding = application.getBean(Onboarding.class);
        MemberId id = onboarding.person("crash@leadline.test", "Anna", null);
        WorkspaceId workspace = onboarding.organization("Anna & Co", id);
        CurrentMember anna = new CurrentMember(id, "crash@leadline.test", "Anna", workspace);
        Login login = application.getBean(Logins.class).begin(anna, () -> {});
        login.byPhone("+41781234565");
        login.code("12345");
        TelegramAccountId account = login.connected().join();
        LeadId[] leads = new LeadId[TALKS];
        for (int i = 0; i < TALKS; i++) {
            var profile = new LeadProfile("Lena", "Brandt " + i, person(i), null, null, null, null, null);
            leads[i] = application
                    .getBean(LeadService.class)
                    .create(anna, NewLead.of(profile, LeadSource.MANUAL))
                    .lead();
        }
        // Some are fetched and some are not: what Telegram tells of them takes different ways.
        for (LeadId lead : List.of(leads[0], leads[1])) {
            var fetch = application.getBean(ConversationFetch.class);
            fetch.begin(anna, lead, account);
            await(() -> fetch.state(anna, lead, account)
                    .filter(state -> state.step() == FetchState.Step.DONE)
                    .isPresent());
        }
        begin(anna, account, participants);
        System.out.println(READY
                + LongStream.concat(
                                LongStream.of(id.value(), workspace.value(), account.value()),
                                Arrays.stream(leads).mapToLong(LeadId::value))
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(",")));
    }

    /** A campaign whose steps follow each other at once, for as long as the application lives. */
    private void begin(CurrentMember anna, TelegramAccountId account, int participants) {
        Set<LeadId> leads = new HashSet<>();
        for (int i = 0; i < participants; i++) {
            var profile = new LeadProfile("Lars", "Holm " + i, participant(i), null, null, null, null, null);
            leads.add(application
                    .getBean(LeadService.class)
                    .create(anna, NewLead.of(profile, LeadSource.MANUAL))
                    .lead());
        }
        var service = application.getBean(CampaignService.class);
        CampaignPlan plan = new CampaignPlan(account, ZoneOffset.UTC, null, null);
        CampaignId campaign = service.create(anna, new CampaignDraft("Crash", "", plan));
        service.changeSteps(
                anna,
                campaign,
                0,
                STEPS.stream()
                        .map(text -> new StepDraft(null, text, Duration.ZERO))
                        .toList());
        application.getBean(CampaignParticipants.class).add(anna, campaign, new Audience.Chosen(leads));
        service.start(anna, campaign);
    }

    private void press(Random random, long[] numbers) {
        CurrentMember anna =
                new CurrentMember(new MemberId(numbers[0]), "crash@leadline.test", "Anna", new WorkspaceId(numbers[1]));
        TelegramAccountId account = new TelegramAccountId(numbers[2]);
        Outbox outbox = application.getBean(Outbox.class);
        while (true) {
            LeadId lead = new LeadId(numbers[3 + random.nextInt(TALKS)]);
            try {
                outbox.send(anna, lead, account, UUID.randomUUID(), text(written(lead)), null);
                System.out.println(PRESSED + lead.value());
            } catch (InvalidInput notConnected) {
                rest(20);
            }
            await(() -> open() < MOST_OPEN);
            rest(random.nextInt(25));
        }
    }

    private void finish() {
        await(() -> open() == 0 && running() == 0);
        System.out.println(EMPTY);
    }

    private long written(LeadId lead) {
        return jdbc.sql("select count(*) from message m join conversation c on c.id = m.conversation_id"
                        + " where c.lead_id = ? and m.outgoing")
                .param(lead.value())
                .query(Long.class)
                .single();
    }

    private long open() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }

    private long running() {
        return jdbc.sql("select count(*) from campaign where status <> 'COMPLETED'")
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier reached) {
        long begin = System.nanoTime();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("waited in vain");
            }
            rest(10);
        }
    }

    private static void rest(int milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
    }
}
