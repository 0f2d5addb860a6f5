package app.leadline.shell;

import app.leadline.shared.ui.LoginHint;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;

/** The people of the demonstration; a click fills in the form. */
class DemoLogins extends Section {

    DemoLogins(LoginHint hint, LoginForm form) {
        addClassName("shell-demo");
        UnorderedList list = new UnorderedList();
        hint.logins().forEach(login -> list.add(new ListItem(button(login, form))));
        add(new H2(getTranslation("shell.login.demo")), list);
    }

    private static NativeButton button(LoginHint.Login login, LoginForm form) {
        NativeButton button = new NativeButton();
        Span email = new Span(login.email());
        email.addClassName("shell-demo-email");
        Span password = new Span(login.password());
        password.addClassName("shell-demo-password");
        button.add(email, password, new Span(Texts.of(login.about())));
        button.addClickListener(click -> form.getElement().executeJs("""
                        this.querySelector('[name=username]').value = $0;
                        this.querySelector('[name=password]').value = $1;
                        this.querySelector('[slot=submit]').focus();""", login.email(), login.password()));
        return button;
    }
}
