package app.leadline.campaign.ui;

import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignParticipants.Added;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.FieldProblems;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The footer of a dialog that lets leads take part. They are added behind the page, since there may be a hundred thousand of them; what
 * came of it then takes the place of the form. Closing the dialog meanwhile stops nothing.
 */
class Adding {

    private final Dialog dialog;
    private final CurrentMember member;
    private final CampaignParts parts;
    private final FieldProblems problems;
    private final Supplier<Request> entered;
    private final BiConsumer<Request, Added> report;
    private final AsyncLoad working;
    private final Button add;

    /** Which leads, and to what. */
    record Request(CampaignId campaign, Audience audience) {}

    /**
     * @param problems the fields of the form
     * @param entered what the form says; throws {@link app.leadline.shared.InvalidInput} for its fields
     * @param report puts what came of it into the dialog, which is empty then
     */
    Adding(
            Dialog dialog,
            CurrentMember member,
            CampaignParts parts,
            FieldProblems problems,
            Supplier<Request> entered,
            BiConsumer<Request, Added> report) {
        this.dialog = dialog;
        this.member = member;
        this.parts = parts;
        this.problems = problems;
        this.entered = entered;
        this.report = report;
        working = new AsyncLoad(dialog, parts.ticker());
        add = new Button(Texts.of("campaign.add.confirm"), click -> begin());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Texts.of("shared.cancel"), click -> dialog.close()), add);
    }

    private void begin() {
        problems.pass(() -> {
            Request request = entered.get();
            busy(true);
            working.load(
                    () -> parts.participants().add(member, request.campaign(), request.audience()),
                    added -> done(request, added),
                    this::failed);
        });
    }

    private void busy(boolean now) {
        add.setEnabled(!now);
        add.setText(Texts.of(now ? "campaign.add.working" : "campaign.add.confirm"));
    }

    private void failed(RuntimeException failure) {
        busy(false);
        problems.pass(() -> {
            throw failure;
        });
    }

    private void done(Request request, Added added) {
        dialog.removeAll();
        dialog.getFooter().removeAll();
        report.accept(request, added);
        Button close = new Button(Texts.of("shared.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        close.focus();
    }
}
