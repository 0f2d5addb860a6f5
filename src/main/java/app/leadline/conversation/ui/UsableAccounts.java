package app.leadline.conversation.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.telegram.AccountState;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramAccounts;
import java.util.Comparator;
import java.util.List;

/** The member's accounts through which Telegram can be asked, or could in a moment, as a page has them on screen. */
final class UsableAccounts {

    private final TelegramAccounts accounts;
    private final CurrentMember member;
    private List<Shown> shown = List.of();

    UsableAccounts(TelegramAccounts accounts, CurrentMember member) {
        this.accounts = accounts;
        this.member = member;
        look();
    }

    /** What a page shows of an account. */
    record Shown(TelegramAccountId id, String name) {}

    /** @return whether these are others than before, or are called otherwise */
    boolean look() {
        List<Shown> before = shown;
        shown = accounts.own(member).stream()
                .filter(account -> account.state() != AccountState.DISCONNECTED)
                .map(UsableAccounts::shown)
                .toList();
        return !shown.equals(before);
    }

    private static Shown shown(TelegramAccount account) {
        return new Shown(account.id(), account.name());
    }

    List<Shown> all() {
        return shown;
    }

    /** This one first, if it is among them. */
    List<Shown> beginningWith(TelegramAccountId account) {
        return shown.stream()
                .sorted(Comparator.comparing(one -> !one.id().equals(account)))
                .toList();
    }

    boolean have(TelegramAccountId account) {
        return shown.stream().anyMatch(one -> one.id().equals(account));
    }
}
