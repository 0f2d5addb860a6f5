package app.leadline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.telegram.simulator.SimulatorControls;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Connects accounts for tests, as their owners would. */
@Component
public class Connected {

    public static final String CODE = "12345";

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Logins logins;
    private final TelegramAccounts accounts;
    private final AccountTable table;
    private final SimulatorControls simulator;

    Connected(Logins logins, TelegramAccounts accounts, AccountTable table, SimulatorControls simulator) {
        this.logins = logins;
        this.accounts = accounts;
        this.table = table;
        this.simulator = simulator;
    }

    /** A number that asks for a code only; each call gives another. */
    public static String phone() {
        return "+4179%06d5".formatted(Talks.number() % 1_000_000);
    }

    /** A new account of the member, connected. */
    public TelegramAccount account(CurrentMember owner) {
        return account(owner, phone());
    }

    public TelegramAccount account(CurrentMember owner, String phone) {
        Login login = logins.begin(owner, () -> {});
        login.byPhone(phone);
        login.code(CODE);
        simulator.settle();
        TelegramAccountId id = login.account().orElseThrow();
        eventually(() -> accounts.own(owner, id).state() == AccountState.CONNECTED);
        return accounts.own(owner, id);
    }

    /** The owner ends the login with another device. */
    public void logOutElsewhere(TelegramAccount account) {
        simulator.logOutElsewhere(table.find(account.id()).orElseThrow().session());
        simulator.settle();
    }

    /** What another thread does. */
    static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
