package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.ui.LeadAvatar;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;

/** Who the lead is: photo or initials, name, username, phone number, Telegram id. */
class ProfileCard extends Div {

    private final Div lines = new Div();
    private final H1 name = new H1();
    private final Div portrait = new Div();

    ProfileCard(LeadPageContext page) {
        addClassName("lead-profile");
        lines.addClassName("lead-contact");
        portrait.addClassName("lead-portrait");
        add(portrait, name, lines);
        Signal.effect(this, () -> show(page.details().get()));
    }

    private void show(LeadDetails lead) {
        LeadProfile profile = lead.profile();
        name.setText(lead.name());
        name.getElement().setAttribute("dir", "auto");
        portrait.removeAll();
        portrait.add(new LeadAvatar(lead.id(), profile.initials(), lead.photo()));
        lines.removeAll();
        if (profile.username() != null) {
            Anchor link =
                    new Anchor(profile.username().link(), profile.username().withAt(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            lines.add(line(VaadinIcon.AT, "lead.field.username", link));
        }
        if (profile.phone() != null) {
            Anchor call = new Anchor("tel:" + profile.phone(), profile.phone().formatted());
            lines.add(line(VaadinIcon.PHONE, "lead.field.phone", call));
        }
        if (profile.telegramUserId() != null) {
            lines.add(line(
                    VaadinIcon.HASH,
                    "lead.field.telegram_user_id",
                    new Span(String.valueOf(profile.telegramUserId()))));
        }
    }

    private Div line(VaadinIcon icon, String label, com.vaadin.flow.component.Component value) {
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(getTranslation(label) + ": ");
        name.addClassName("ll-for-readers");
        Div line = new Div(picture, name, value);
        line.addClassName("lead-contact-line");
        line.setTitle(getTranslation(label));
        return line;
    }
}
