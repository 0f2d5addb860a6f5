package app.leadline.deal.ui;

import app.leadline.deal.Stage;
import app.leadline.deal.StageCatalog;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.FieldProblems;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** Asks before a stage is deleted: where its deals go, and what becomes of segments that ask for it. */
class DeleteStageDialog extends Dialog {

    DeleteStageDialog(CurrentMember member, Stage stage, List<Stage> stages, StageCatalog catalog, Runnable onDeleted) {
        long deals = catalog.usage(member).getOrDefault(stage.id(), 0L);
        List<String> segments = catalog.segmentsUsing(member, stage.id());
        addClassName("stage-deletion");
        setWidth("min(28rem, 100vw)");
        setHeaderTitle(getTranslation("deal.stages.delete.title", stage.name()));
        add(new Paragraph(getTranslation("deal.stages.delete.text", deals)));
        Select<Stage> heir = new Select<>();
        heir.setLabel(getTranslation(deals > 0 ? "deal.stages.heir" : "deal.stages.heir.optional"));
        heir.setItems(
                stages.stream().filter(other -> !other.id().equals(stage.id())).toList());
        heir.setItemLabelGenerator(Stage::name);
        heir.setManualValidation(true);
        heir.setWidthFull();
        heir.setVisible(deals > 0 || !segments.isEmpty());
        add(heir);
        if (!segments.isEmpty()) {
            add(new Paragraph(
                    getTranslation("deal.stages.delete.segments", segments.size(), String.join(", ", segments))));
        }
        FieldProblems problems = new FieldProblems().at("heir", heir);
        Button delete = new Button(
                getTranslation("shared.delete"),
                click -> problems.pass(() -> {
                    Stage chosen = heir.getValue();
                    long moved = catalog.delete(member, stage.id(), chosen == null ? null : chosen.id());
                    close();
                    Notifications.success(Sentence.of("deal.stages.deleted", stage.name(), moved));
                    onDeleted.run();
                }));
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), delete);
    }
}
