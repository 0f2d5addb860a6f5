package app.leadline.shell;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Preferences;
import app.leadline.organization.Theme;
import app.leadline.security.PasswordChange;
import app.leadline.shared.ui.UserMenuItem;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who is signed in, and what belongs to that person: language, colours, password, and what features add. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class UserMenu extends MenuBar {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Preferences preferences;
    private final PasswordChange passwords;
    private final AuthenticationContext authentication;
    private final ObjectProvider<UserMenuItem> more;

    UserMenu(
            Preferences preferences,
            PasswordChange passwords,
            AuthenticationContext authentication,
            ObjectProvider<UserMenuItem> more) {
        this.preferences = preferences;
        this.passwords = passwords;
        this.authentication = authentication;
        this.more = more;
        addClassName("shell-user");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    }

    void show(CurrentMember member) {
        removeAll();
        Avatar avatar = new Avatar(member.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        MenuItem root = addItem(avatar);
        root.setAriaLabel(getTranslation("shell.user.menu", member.name()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(who(member)).setEnabled(false);
        menu.addSeparator();
        more.orderedStream().forEach(item -> entry(menu, item.icon(), item.title(), item::run));
        language(menu, member);
        colours(menu, member);
        entry(
                menu,
                VaadinIcon.KEY,
                "shell.user.password",
                () -> new ChangePasswordDialog((current, chosen) -> passwords.change(member, current, chosen)).open());
        menu.addSeparator();
        entry(menu, VaadinIcon.SIGN_OUT, "shell.user.signOut", authentication::logout);
    }

    private static Div who(CurrentMember member) {
        Span name = new Span(member.name());
        name.addClassName("shell-user-name");
        Span email = new Span(member.email());
        email.addClassName("shell-user-email");
        Div who = new Div(name, email);
        who.addClassName("shell-user-who");
        return who;
    }

    private MenuItem entry(SubMenu menu, VaadinIcon icon, String title, Runnable action) {
        MenuItem item = menu.addItem(icon.create(), click -> action.run());
        item.add(getTranslation(title));
        return item;
    }

    private void language(SubMenu menu, CurrentMember member) {
        SubMenu languages =
                entry(menu, VaadinIcon.GLOBE, "shell.user.language", () -> {}).getSubMenu();
        for (Locale language : LANGUAGES) {
            MenuItem item = languages.addItem(language.getDisplayLanguage(language), click -> {
                preferences.read(member.id(), language);
                getUI().ifPresent(ui -> ui.getPage().reload());
            });
            item.setCheckable(true);
            item.setChecked(getLocale().getLanguage().equals(language.getLanguage()));
        }
    }

    private void colours(SubMenu menu, CurrentMember member) {
        SubMenu themes =
                entry(menu, VaadinIcon.ADJUST, "shell.user.theme", () -> {}).getSubMenu();
        Theme now = preferences
                .of(member.email())
                .map(Preferences.Preference::theme)
                .orElse(Theme.SYSTEM);
        for (Theme theme : Theme.values()) {
            MenuItem item = themes.addItem(getTranslation("shell.theme." + theme), click -> {
                preferences.look(member.id(), theme);
                getUI().ifPresent(ui -> ui.getPage().setColorScheme(Colours.of(theme)));
                show(member);
            });
            item.setCheckable(true);
            item.setChecked(theme == now);
        }
    }
}
