package app.leadline.telegram.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.telegram.Login;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramFailure;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Connects an account, step by step as Telegram asks. Closing it, or leaving the page, cancels the login. */
class ConnectDialog extends Dialog {

    private final AccountParts parts;
    private final CurrentMember member;
    private final LoginSteps steps;
    private final ScanStep scan = new ScanStep(this::askForQrCode);
    private final Tab byQr = new Tab(getTranslation("telegram.login.qr"));
    private final Tab byPhone = new Tab(getTranslation("telegram.login.phone"));
    private final Tabs ways = new Tabs(byQr, byPhone);
    private final Button next = new Button("", click -> answer());
    private final LoginStage stage = new LoginStage(next);
    private Attempt attempt;
    private Registration leaving = () -> {};
    private boolean qrAsked;
    private boolean anotherNumber;

    /** @param known the account that is to be connected again; null for another one */
    ConnectDialog(AccountParts parts, CurrentMember member, @Nullable TelegramAccount known) {
        this.parts = parts;
        this.member = member;
        this.attempt = new Attempt(parts.logins(), parts.ticker());
        steps = new LoginSteps(
                known == null ? null : known.phone(), this::answer, this::askForNewCode, this::askForOtherNumber);
        addClassName("tg-connect");
        setHeaderTitle(
                known == null
                        ? getTranslation("telegram.login.title")
                        : getTranslation("telegram.login.title.again", known.name()));
        setCloseOnOutsideClick(false);
        ways.addSelectedChangeListener(chosen -> choose());
        add(ways, stage);
        parts.logins().remark().map(Remark::new).ifPresent(this::add);
        next.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), next);
        // Not before: an answer that is faster than the dialog would find nobody to take it.
        addAttachListener(attached -> {
            leaving = attached.getUI().addAfterNavigationListener(elsewhere -> close());
            connect();
        });
        addDetachListener(detached -> {
            leaving.remove();
            attempt.leave();
            steps.forgetSecrets();
        });
    }

    private void connect() {
        attempt.leave();
        Attempt begun = new Attempt(parts.logins(), parts.ticker());
        attempt = begun;
        qrAsked = false;
        anotherNumber = false;
        show(new Span(getTranslation("telegram.login.connecting")), false);
        stage.busy(true);
        UI ui = UI.getCurrent();
        Errand.run(
                this,
                parts.ticker(),
                () -> begun.begin(member, () -> Errand.comeBack(ui, this, () -> refresh(begun))),
                () -> refresh(begun),
                failure -> ended(Errand.atLogin(failure)));
    }

    private void refresh(Attempt of) {
        Login login = of.login();
        if (of != attempt || login == null || !isOpened()) {
            return;
        }
        switch (login.state()) {
            case SessionState.Starting starting -> stage.busy(true);
            case SessionState.AwaitingLogin nobody -> way(null);
            case SessionState.AwaitingScan(String link) -> way(link);
            case SessionState.AwaitingCode sent -> {
                if (anotherNumber) {
                    way(null);
                } else {
                    show(steps.code(sent), false);
                }
            }
            case SessionState.AwaitingPassword asked -> show(steps.password(asked), false);
            case SessionState.Ready ready ->
                login.account().ifPresent(account -> connected(ready.self().name()));
            case SessionState.LoggedOut out -> ended(new TelegramFailure.NotAuthorized().sentence());
            case SessionState.Closed(TelegramFailure why) ->
                ended(Errand.atLogin(why == null ? new TelegramFailure.Unreachable() : why));
        }
    }

    /** A QR code that is not on the screen any more shall not log in anybody. */
    private void choose() {
        if (ways.getSelectedTab() == byPhone && qrAsked) {
            connect();
        } else {
            refresh(attempt);
        }
    }

    private void way(@Nullable String link) {
        if (ways.getSelectedTab() == byPhone) {
            show(steps.phone(), true);
            return;
        }
        show(scan, true);
        if (link != null) {
            scan.link(link);
        } else if (!qrAsked) {
            askForQrCode();
        }
    }

    private void askForQrCode() {
        Login login = attempt.login();
        if (login != null) {
            qrAsked = true;
            scan.waiting();
            Errand.run(
                    this,
                    parts.ticker(),
                    login::byQrCode,
                    () -> refresh(attempt),
                    failure -> scan.problem(Errand.atLogin(failure)));
        }
    }

    private void answer() {
        Login login = attempt.login();
        AnswerStep step = stage.answerable();
        if (login == null || step == null) {
            return;
        }
        String answer = step.answer();
        ask(step, () -> step.send(login, answer), () -> {
            anotherNumber = false;
            refresh(attempt);
        });
    }

    private void askForNewCode() {
        Login login = attempt.login();
        AnswerStep step = stage.answerable();
        if (login == null || step == null) {
            return;
        }
        String number = steps.phone().answer();
        ask(step, () -> login.byPhone(number), () -> {
            stage.busy(false);
            steps.forgetSecrets();
            refresh(attempt);
            step.turnTo();
        });
    }

    private void ask(AnswerStep step, Runnable question, Runnable done) {
        step.settled();
        steps.offerNewCode(false);
        stage.busy(true);
        Errand.run(this, parts.ticker(), question, done, failure -> {
            stage.busy(false);
            steps.offerNewCode(failure instanceof TelegramFailure.CodeExpired);
            step.problem(Errand.atLogin(failure));
        });
    }

    private void askForOtherNumber() {
        anotherNumber = true;
        ways.setSelectedTab(byPhone);
        refresh(attempt);
    }

    private void connected(String name) {
        Notifications.success(Sentence.of("telegram.login.connected", name));
        close();
    }

    private void ended(Sentence why) {
        Div problem = new Div(Texts.of(why));
        problem.addClassName("ll-problem");
        problem.getElement().setAttribute("role", "alert");
        Div end = new Div(problem, new Button(getTranslation("shared.retry"), click -> connect()));
        end.addClassName("tg-connect-end");
        show(end, false);
        stage.busy(false);
    }

    private void show(Component step, boolean choice) {
        ways.setVisible(choice);
        if (stage.show(step)) {
            steps.forgetSecrets();
            steps.offerNewCode(false);
            if (step instanceof AnswerStep answer) {
                answer.turnTo();
            }
        }
    }
}
