package app.leadline.organization.ui;

import app.leadline.organization.OneTimeLink;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A one-time link, shown this once, to be passed on by whoever made it: no mail server is needed. */
class OneTimeLinkDialog extends Dialog {

    OneTimeLinkDialog(OneTimeLink link) {
        addClassName("shell-dialog");
        setHeaderTitle(getTranslation("organization.link.title", link.email()));
        setCloseOnOutsideClick(false);
        TextField address = new TextField(getTranslation("organization.link.label"));
        address.setValue(absolute(link));
        address.setReadOnly(true);
        address.setAutoselect(true);
        Button copy = new Button(getTranslation("organization.link.copy"), VaadinIcon.COPY_O.create(), click -> {
            copy(address);
            Notifications.success(Sentence.of("organization.link.copied"));
        });
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        String until = ViewerTime.of(UI.getCurrentOrThrow()).date(link.expiresAt());
        Div form = new Div(
                new Paragraph(getTranslation("organization.link.hint", until)),
                address,
                new Paragraph(getTranslation("organization.link.once")));
        form.addClassName("shell-form");
        add(form);
        getFooter().add(new Button(getTranslation("shared.close"), click -> close()), copy);
    }

    /** Without TLS browsers have no clipboard for pages, but still an old command. */
    private static void copy(TextField address) {
        address.getElement().executeJs("""
                        if (navigator.clipboard) { navigator.clipboard.writeText(this.value); return; }
                        this.inputElement.select();
                        document.execCommand('copy');""");
    }

    private static String absolute(OneTimeLink link) {
        return VaadinServletRequest.getCurrent() == null
                ? link.path()
                : ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .path("/" + link.path())
                        .toUriString();
    }
}
