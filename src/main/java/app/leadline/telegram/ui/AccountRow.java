package app.leadline.telegram.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.telegram.AccountState;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramFailure;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One account: who it is, whether it works and why not, and what can be done about it. */
class AccountRow extends Div {

    private final AccountParts parts;
    private final CurrentMember member;
    private final Avatar avatar = new Avatar();
    private final Span name = new Span();
    private final StateTag state = new StateTag();
    private final Span facts = new Span();
    private final Div problem = new Div();
    private final Div result = new Div();
    private final Button test = new Button(getTranslation("telegram.accounts.test"), click -> test());
    private final Button reconnect = new Button(getTranslation("telegram.accounts.reconnect"), click -> reconnect());
    private final Button remove = new Button(VaadinIcon.TRASH.create(), click -> confirmRemoval());
    private TelegramAccount account;

    /** Telegram is being asked; what the account goes through meanwhile is part of the answer. */
    private boolean asking;

    /** The session was opened again, and the state of the account tells how that goes. */
    private boolean reopening;

    AccountRow(AccountParts parts, CurrentMember member, TelegramAccount account) {
        this.parts = parts;
        this.member = member;
        this.account = account;
        addClassName("tg-account");
        getElement().setAttribute("role", "listitem");
        avatar.getElement().setAttribute("aria-hidden", "true");
        name.addClassName("tg-account-name");
        facts.addClassName("ll-quiet");
        problem.addClassName("tg-account-problem");
        result.addClassName("tg-account-result");
        result.getElement().setAttribute("role", "status");
        Stream.of(test, reconnect).forEach(button -> button.addThemeVariants(ButtonVariant.SMALL));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div first = new Div(name, state);
        first.addClassName("tg-account-line");
        Div words = new Div(first, facts, problem, result);
        words.addClassName("tg-account-words");
        Div buttons = new Div(test, reconnect, remove);
        buttons.addClassName("tg-account-buttons");
        add(avatar, words, buttons);
        show(account);
    }

    void show(TelegramAccount now) {
        boolean changed = now.state() != account.state() || !Objects.equals(now.problem(), account.problem());
        if (changed && !asking) {
            result.setText("");
        }
        account = now;
        if (reopening && now.state() != AccountState.CHECKING) {
            reopened();
        }
        avatar.setName(now.name());
        name.setText(now.name());
        state.show(now, asking);
        facts.setText(Stream.of(
                        now.username() == null ? null : "@" + now.username(),
                        now.phone() == null ? null : new PhoneNumber(now.phone()).formatted())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        problem.setText(problemText(now));
        label(test, "telegram.accounts.testOf");
        label(reconnect, "telegram.accounts.reconnectOf");
        label(remove, "telegram.accounts.removeOf");
        remove.setTooltipText(getTranslation("telegram.accounts.removeOf", now.name()));
        boolean needsLogin = !now.signedIn();
        test.setVisible(!needsLogin);
        reconnect.setThemeName(ButtonVariant.PRIMARY.getVariantName(), needsLogin);
    }

    private void label(Button button, String key) {
        button.setAriaLabel(getTranslation(key, account.name()));
    }

    private String problemText(TelegramAccount shown) {
        Sentence why = shown.problem();
        if (!shown.signedIn() && shown.state() == AccountState.DISCONNECTED) {
            return getTranslation("telegram.accounts.loggedOut");
        }
        return why == null ? "" : Texts.of(why);
    }

    private void test() {
        working("telegram.accounts.testing");
        Errand.run(
                this,
                parts.ticker(),
                () -> parts.accounts().test(member, account.id()),
                () -> finished(Sentence.of("telegram.accounts.works"), true),
                this::failed);
    }

    private void reconnect() {
        if (!account.signedIn()) {
            logIn();
            return;
        }
        working("telegram.accounts.reconnecting");
        Errand.run(
                this,
                parts.ticker(),
                () -> parts.accounts().reconnect(member, account.id()),
                () -> {
                    reopening = true;
                    show(parts.accounts().own(member, account.id()));
                },
                failure -> {
                    failed(failure);
                    if (failure instanceof TelegramFailure.NotAuthorized) {
                        logIn();
                    }
                });
    }

    private void reopened() {
        boolean works = account.state() == AccountState.CONNECTED && account.problem() == null;
        if (works) {
            finished(Sentence.of("telegram.accounts.reconnected"), true);
        } else {
            rest();
            result.setText("");
        }
    }

    private void logIn() {
        new ConnectDialog(parts, member, account).open();
    }

    private void confirmRemoval() {
        TelegramAccount removed = account;
        RemoveDialog[] shown = new RemoveDialog[1];
        RemoveDialog dialog = new RemoveDialog(removed.name(), gone -> remove(shown[0], removed, gone));
        shown[0] = dialog;
        dialog.open();
    }

    private void remove(RemoveDialog dialog, TelegramAccount removed, boolean withConversations) {
        Errand.run(
                dialog,
                parts.ticker(),
                () -> parts.accounts().remove(member, removed.id(), withConversations),
                () -> {
                    dialog.close();
                    Notifications.success(Sentence.of("telegram.remove.done", removed.name()));
                },
                failure -> dialog.failed(Errand.sentence(failure)));
    }

    private void working(String key) {
        result.removeClassName("ll-problem");
        result.setText(getTranslation(key));
        asking = true;
        state.show(account, true);
        Stream.of(test, reconnect).forEach(button -> button.setEnabled(false));
    }

    private void rest() {
        asking = false;
        reopening = false;
        state.show(account, false);
        Stream.of(test, reconnect).forEach(button -> button.setEnabled(true));
    }

    private void failed(RuntimeException failure) {
        finished(Errand.sentence(failure), false);
    }

    private void finished(Sentence sentence, boolean well) {
        result.setClassName("ll-problem", !well);
        String words = Texts.of(sentence);
        // Not twice: the state may say it already.
        result.setText(words.equals(problem.getText()) ? "" : words);
        rest();
    }
}
