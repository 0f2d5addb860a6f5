package app.leadline.telegram.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.SettingsColumn;
import app.leadline.telegram.AccountsChanged;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccountId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Telegram accounts of whoever looks, and of nobody else. */
@Route(AccountsView.PATH)
@PermitAll
public class AccountsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "settings/accounts";

    private final SignedIn signedIn;
    private final AccountParts parts;

    AccountsView(SignedIn signedIn, AccountParts parts) {
        this.signedIn = signedIn;
        this.parts = parts;
        addClassName("ll-settings-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CurrentMember member = signedIn.member();
        Button connect = connect(member, "telegram.accounts.connect");
        AccountRows rows = new AccountRows(member, connect);
        rows.refresh();
        SettingsColumn column = new SettingsColumn(
                getTranslation("telegram.accounts.title"), getTranslation("telegram.accounts.hint"), connect);
        column.add(rows);
        parts.logins().remark().map(Remark::new).ifPresent(column::add);
        removeAll();
        add(column);
    }

    private Button connect(CurrentMember member, String title) {
        Button connect = new Button(
                getTranslation(title),
                VaadinIcon.PLUS.create(),
                click -> new ConnectDialog(parts, member, null).open());
        connect.addThemeVariants(ButtonVariant.PRIMARY);
        return connect;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("telegram.accounts.title") + " · Leadline";
    }

    /** The list. A row stays the same component while its account changes, so that what it has just told stays readable. */
    private final class AccountRows extends Div {

        private final CurrentMember member;
        private final Button another;
        private final Map<TelegramAccountId, AccountRow> known = new HashMap<>();

        AccountRows(CurrentMember member, Button another) {
            this.member = member;
            this.another = another;
            addClassName("tg-accounts");
            parts.broadcaster().listen(this, new AccountsChanged(member.id()), event -> refresh());
        }

        private void refresh() {
            List<TelegramAccount> accounts = parts.accounts().own(member);
            known.keySet().retainAll(accounts.stream().map(TelegramAccount::id).toList());
            List<AccountRow> rows = accounts.stream().map(this::row).toList();
            another.setVisible(!rows.isEmpty());
            if (rows.isEmpty() || !rows.equals(getChildren().toList())) {
                removeAll();
                rows.forEach(this::add);
            }
            if (rows.isEmpty()) {
                getElement().removeAttribute("role");
                add(new EmptyState(
                        VaadinIcon.PAPERPLANE_O,
                        Sentence.of("telegram.accounts.none"),
                        Sentence.of("telegram.accounts.none.hint"),
                        connect(member, "telegram.accounts.connect")));
            } else {
                getElement().setAttribute("role", "list");
            }
        }

        private AccountRow row(TelegramAccount account) {
            AccountRow row = known.computeIfAbsent(account.id(), id -> new AccountRow(parts, member, account));
            row.show(account);
            return row;
        }
    }
}
