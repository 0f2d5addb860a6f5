package app.leadline.demo;

import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.export.ExportFile;
import app.leadline.conversation.export.Exported.ExportedMessage;
import app.leadline.lead.LeadProfile;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import app.leadline.telegram.Login;
import app.leadline.telegram.Logins;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramUser;
import app.leadline.telegram.simulator.SimulatorControls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/**
 * The simulated Telegram as the people of the demo know it: their accounts are connected, the leads are there under their names, and the
 * talks that were imported go on. Without the simulator nothing of it happens.
 */
@Demo
class DemoTelegram {

    private static final String CODE = "12345";
    private static final int PATIENCE_SECONDS = 20;

    private final ObjectProvider<SimulatorControls> simulator;
    private final boolean alive;
    private final Logins logins;
    private final ConversationFetch fetch;
    private final Map<Long, Side> sides = new LinkedHashMap<>();

    /** @param alive whether accounts are connected at all: from then on no two demos are the same */
    DemoTelegram(
            ObjectProvider<SimulatorControls> simulator,
            Logins logins,
            ConversationFetch fetch,
            @Value("${leadline.demo.telegram:true}") boolean alive) {
        this.simulator = simulator;
        this.alive = alive;
        this.logins = logins;
        this.fetch = fetch;
    }

    /** An account of somebody, with the leads it talks to. */
    private record Side(CurrentMember owner, String name, List<LeadId> leads) {}

    /** Telegram has had this talk as well. */
    void had(CurrentMember owner, Talk talk, LeadLine line, LeadId lead, ExportFile file) {
        if (!alive) {
            return;
        }
        simulator.ifAvailable(telegram -> {
            long account = Long.parseLong(talk.head("account"));
            long person = Objects.requireNonNull(line.profile().telegramUserId());
            List<TelegramMessage> messages = new ArrayList<>();
            file.messages(chat -> true, (chat, exported) -> {
                if (exported instanceof ExportedMessage said) {
                    messages.add(said.message());
                }
            });
            telegram.talk(account, person).seed(messages);
            sides.computeIfAbsent(account, id -> new Side(owner, talk.head("name"), new ArrayList<>()))
                    .leads()
                    .add(lead);
        });
    }

    /** Everybody who has had a talk is connected, and brings their talks up to date. */
    void connect() {
        simulator.ifAvailable(this::everybody);
        simulator.ifAvailable(telegram -> sides.forEach((account, side) -> {
            String[] names = side.name().split(" ", 2);
            String phone = phone(account);
            telegram.person(
                    new TelegramUser(account, names[0], names.length > 1 ? names[1] : "", null, phone), "en", false);
            Login login = logins.begin(side.owner(), () -> {});
            login.byPhone(phone);
            login.code(CODE);
            TelegramAccountId connected = login.connected()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            side.leads().forEach(lead -> fetch.begin(side.owner(), lead, connected));
        }));
        sides.clear();
    }

    /** Leads without a talk as well: one can begin it. */
    private void everybody(SimulatorControls telegram) {
        for (LeadLine line : LeadLine.all()) {
            Long id = line.profile().telegramUserId();
            if (alive && id != null) {
                telegram.person(person(id, line.profile()), language(line.profile()), false);
            }
        }
    }

    private static TelegramUser person(long id, LeadProfile profile) {
        TelegramUsername username = profile.username();
        PhoneNumber phone = profile.phone();
        return new TelegramUser(
                id,
                Objects.requireNonNullElse(profile.firstName(), ""),
                Objects.requireNonNullElse(profile.lastName(), ""),
                username == null ? null : username.value(),
                phone == null ? null : phone.value());
    }

    /** The simulator's people write one of two languages. */
    private static String language(LeadProfile profile) {
        return "de".equals(profile.language()) ? "de" : "en";
    }

    /** One that asks for no two-step password. */
    private static String phone(long account) {
        return "+4179%07d".formatted(account % 1_000_000 * 10 + 5);
    }
}
