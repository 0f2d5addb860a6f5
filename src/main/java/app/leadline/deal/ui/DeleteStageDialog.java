package app.leadline.deal.ui;

import app.leadline.deal.Stage;
import app.leadline.deal.StageCatalog;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.FieldProblems;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Saving;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/**
 * Asks before a stage is deleted: where its deals go, and what becomes of segments that ask for it. Many deals take their time, and move
 * behind the page.
 */
class DeleteStageDialog extends Dialog {

    private final transient CurrentMember member;
    private final transient Stage stage;
    private final transient StageCatalog catalog;
    private final transient Saving saving;
    private final Select<Stage> heir = new Select<>();
    private final ProgressBar progress = new ProgressBar();
    private final Button delete = new Button(getTranslation("shared.delete"), click -> delete());
    private final transient FieldProblems problems = new FieldProblems().at("heir", heir);
    private final Runnable onDeleted;

    DeleteStageDialog(
            CurrentMember member,
            Stage stage,
            List<Stage> stages,
            StageCatalog catalog,
            Saving saving,
            Runnable onDeleted) {
        this.member = member;
        this.stage = stage;
        this.catalog = catalog;
        this.saving = saving;
        this.onDeleted = onDeleted;
        long deals = catalog.usage(member).getOrDefault(stage.id(), 0L);
        List<String> segments = catalog.segmentsUsing(member, stage.id());
        addClassName("stage-deletion");
        setWidth("min(28rem, 100vw)");
        setHeaderTitle(getTranslation("deal.stages.delete.title", stage.name()));
        heir.setLabel(getTranslation(deals > 0 ? "deal.stages.heir" : "deal.stages.heir.optional"));
        heir.setItems(
                stages.stream().filter(other -> !other.id().equals(stage.id())).toList());
        heir.setItemLabelGenerator(Stage::name);
        heir.setManualValidation(true);
        heir.setWidthFull();
        heir.setVisible(deals > 0 || !segments.isEmpty());
        progress.setIndeterminate(true);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("deal.stages.deleting"));
        add(new Paragraph(getTranslation("deal.stages.delete.text", deals)), heir);
        if (!segments.isEmpty()) {
            add(new Paragraph(
                    getTranslation("deal.stages.delete.segments", segments.size(), String.join(", ", segments))));
        }
        add(progress);
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), delete);
    }

    private void delete() {
        Stage chosen = heir.getValue();
        busy(true);
        saving.run(
                UI.getCurrent(),
                () -> catalog.delete(member, stage.id(), chosen == null ? null : chosen.id()),
                moved -> {
                    close();
                    Notifications.success(Sentence.of("deal.stages.deleted", stage.name(), moved));
                    onDeleted.run();
                },
                failure -> {
                    busy(false);
                    problems.pass(() -> {
                        throw failure;
                    });
                });
    }

    private void busy(boolean now) {
        delete.setEnabled(!now);
        heir.setReadOnly(now);
        progress.setVisible(now);
    }
}
