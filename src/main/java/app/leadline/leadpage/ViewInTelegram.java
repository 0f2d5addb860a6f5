package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadProfile;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Opens the chat with the lead in Telegram. */
@Service
@Order(100)
class ViewInTelegram implements LeadAction {

    @Override
    public String title() {
        return "leadpage.telegram";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PAPERPLANE_O;
    }

    @Override
    public boolean visibleFor(LeadDetails lead) {
        return link(lead.profile()).isPresent();
    }

    @Override
    public void run(LeadPageContext page) {
        link(page.details().peek().profile())
                .ifPresent(link -> UI.getCurrent().getPage().open(link, "_blank"));
    }

    static Optional<String> link(LeadProfile profile) {
        if (profile.username() != null) {
            return Optional.of(profile.username().link());
        }
        return Optional.ofNullable(profile.telegramUserId()).map(id -> "tg://user?id=" + id);
    }
}
