package app.leadline.conversation.ui;

import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.telegram.TelegramAccountId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** In the place of a conversation that is not here yet: the ways to get it. */
class NothingYet extends Composite<EmptyState> {

    private static final long serialVersionUID = 1L;

    private final transient List<UsableAccounts.Shown> connected;
    private final transient Consumer<TelegramAccountId> fetch;
    private final transient Runnable importing;

    NothingYet(List<UsableAccounts.Shown> connected, Consumer<TelegramAccountId> fetch, Runnable importing) {
        this.connected = connected;
        this.fetch = fetch;
        this.importing = importing;
    }

    @Override
    protected EmptyState initContent() {
        List<Component> ways = new ArrayList<>();
        connected.forEach(account -> ways.add(fetching(account)));
        if (connected.isEmpty()) {
            Button connect = new Button(
                    getTranslation("messages.connect"),
                    click -> getUI().orElseThrow().navigate("settings/accounts"));
            connect.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            ways.add(connect);
        }
        ways.add(new Button(getTranslation("messages.import"), click -> importing.run()));
        EmptyState nothing = new EmptyState(
                VaadinIcon.CHAT,
                Sentence.of("messages.empty.title"),
                Sentence.of(connected.isEmpty() ? "messages.empty.hint" : "messages.empty.fetch"),
                ways.toArray(Component[]::new));
        nothing.addClassName("msg-ways");
        return nothing;
    }

    private Button fetching(UsableAccounts.Shown account) {
        String title = connected.size() == 1
                ? getTranslation("messages.fetch")
                : getTranslation("messages.fetch.through", account.name());
        Button button = new Button(title, VaadinIcon.DOWNLOAD_ALT.create(), click -> fetch.accept(account.id()));
        if (account.equals(connected.getFirst())) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }
}
