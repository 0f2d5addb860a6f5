package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignPermissions;
import app.leadline.campaign.CampaignStatus;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.ui.ConfirmLoss;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Saving;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What can be done with a campaign as a whole, by this member and in its status; what is refused is explained by the notice. */
class CampaignActs {

    private final CurrentMember member;
    private final CampaignParts parts;
    private final Runnable onDone;
    private @Nullable CampaignNotice notice;
    private final Saving saving;
    private Div shown = new Div();
    private @Nullable Button main;
    private long participants;

    CampaignActs(CurrentMember member, CampaignParts parts, Runnable onDone) {
        this.member = member;
        this.parts = parts;
        this.onDone = onDone;
        this.saving = new Saving(parts.ticker()::soon);
    }

    void explainBy(CampaignNotice explaining) {
        notice = explaining;
    }

    /** How many leads it is about, for the questions before something is done. */
    void about(long leads) {
        participants = leads;
    }

    Div buttons(CampaignDetails campaign) {
        CampaignPermissions may = campaign.permissions();
        CampaignStatus status = campaign.status();
        Div buttons = new Div();
        buttons.addClassName("campaign-actions");
        shown = buttons;
        main = null;
        if (may.describe() && !status.ended()) {
            buttons.add(button(
                    "campaign.edit",
                    VaadinIcon.PENCIL,
                    () -> UI.getCurrent().navigate(CampaignLinks.edit(campaign.id()))));
        }
        if (may.describe() && !status.ended()) {
            buttons.add(button("campaign.add", VaadinIcon.PLUS, () -> add(campaign)));
        }
        if (may.send() && (status == CampaignStatus.DRAFT || status == CampaignStatus.SCHEDULED)) {
            boolean later = status == CampaignStatus.DRAFT && campaign.plan().startsAt() != null;
            buttons.add(
                    later
                            ? primary(button(
                                    "campaign.schedule",
                                    VaadinIcon.CLOCK,
                                    () -> run(campaign.id(), parts.service()::schedule)))
                            : primary(button("campaign.start", VaadinIcon.PLAY, () -> confirmStart(campaign))));
        }
        if (may.stop() && status == CampaignStatus.ACTIVE) {
            buttons.add(primary(
                    button("campaign.pause", VaadinIcon.PAUSE, () -> run(campaign.id(), parts.service()::pause))));
        }
        if (may.send() && status == CampaignStatus.PAUSED) {
            buttons.add(primary(
                    button("campaign.resume", VaadinIcon.PLAY, () -> run(campaign.id(), parts.service()::resume))));
        }
        buttons.add(more(campaign));
        return buttons;
    }

    private MenuBar more(CampaignDetails campaign) {
        CampaignPermissions may = campaign.permissions();
        CampaignStatus status = campaign.status();
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        Icon dots = VaadinIcon.ELLIPSIS_DOTS_H.create();
        MenuItem root = bar.addItem(dots);
        root.setAriaLabel(Texts.of("campaign.more"));
        var menu = root.getSubMenu();
        if (may.send() && status == CampaignStatus.DRAFT && campaign.plan().startsAt() != null) {
            menu.addItem(Texts.of("campaign.startNow"), click -> confirmStart(campaign));
        }
        if (may.stop() && status == CampaignStatus.SCHEDULED) {
            menu.addItem(Texts.of("campaign.unschedule"), click -> run(campaign.id(), parts.service()::unschedule));
        }
        if (may.stop() && status.mayBecome(CampaignStatus.CANCELLED)) {
            menu.addItem(Texts.of("campaign.cancel"), click -> confirmCancel(campaign));
        }
        if (may.delete()) {
            menu.addItem(Texts.of("campaign.delete"), click -> delete(campaign)).addClassName("ll-danger");
        }
        bar.setVisible(!menu.getItems().isEmpty());
        return bar;
    }

    void add(CampaignDetails campaign) {
        new AddLeadsDialog(member, campaign, parts).open();
    }

    private void delete(CampaignDetails campaign) {
        Notifications.attempt(() -> new DeleteCampaignDialog(member, campaign, participants, parts).open());
    }

    private void confirmStart(CampaignDetails campaign) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Texts.of("campaign.start.title", campaign.name()));
        dialog.setText(Texts.of("campaign.start.text", participants));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("shared.cancel"));
        dialog.setConfirmText(Texts.of("campaign.start"));
        dialog.addConfirmListener(confirmed -> run(campaign.id(), parts.service()::start));
        dialog.open();
    }

    private void confirmCancel(CampaignDetails campaign) {
        ConfirmLoss dialog = new ConfirmLoss(
                Texts.of("campaign.cancel.title", campaign.name()),
                Texts.of("campaign.cancel.confirm"),
                () -> run(campaign.id(), parts.service()::cancel),
                Texts.of("campaign.cancel.text"));
        dialog.setCancelText(Texts.of("campaign.cancel.keep"));
        dialog.open();
    }

    /** Behind the page: all leads of a campaign are touched when it starts or ends. */
    void run(CampaignId campaign, BiConsumer<CurrentMember, CampaignId> action) {
        shown.setEnabled(false);
        saving.run(
                UI.getCurrent(),
                () -> {
                    action.accept(member, campaign);
                    return true;
                },
                done -> settled(null),
                this::settled);
    }

    private void settled(@Nullable RuntimeException failure) {
        if (failure == null || failure instanceof InvalidInput) {
            explain((InvalidInput) failure);
        } else {
            Notifications.problem(failure);
        }
        shown.setEnabled(true);
        onDone.run();
        // The button that was pressed may have given its place to another one: whoever uses the keyboard goes on there.
        if (main != null) {
            main.focus();
        }
    }

    private void explain(@Nullable InvalidInput refused) {
        if (notice != null) {
            notice.refused(refused);
        } else if (refused != null) {
            Notifications.problem(refused.sentence());
        }
    }

    private Button primary(Button button) {
        main = button;
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.removeThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Button button(String text, VaadinIcon icon, Runnable action) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(Texts.of(text), picture, click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
