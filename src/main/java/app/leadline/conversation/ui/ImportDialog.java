package app.leadline.conversation.ui;

import app.leadline.conversation.ImportReport;
import app.leadline.conversation.ImportRun;
import app.leadline.conversation.ImportState;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Import from Telegram Desktop, one step after the other: file, chats, progress, report. Closing it while messages are
 * written does not stop the import; closing it earlier drops the file.
 */
class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(ImportDialog.class);

    private final transient ImportParts parts;
    private final transient CurrentMember member;
    private final transient ImportChoice choice;
    private final ImportSteps steps = new ImportSteps();
    private @Nullable transient ImportRun run;
    private transient Runnable stopListening = () -> {};
    private boolean closed;

    private ImportDialog(ImportParts parts, CurrentMember member, ImportChoice choice) {
        this.parts = parts;
        this.member = member;
        this.choice = choice;
        addClassName("import-dialog");
        addClassNames(choice.wide() ? "import-wide" : "import-narrow");
        setHeaderTitle(Texts.of(choice.title()));
        setCloseOnOutsideClick(false);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(Texts.of("shared.close"));
        getHeader().add(close);
        add(steps);
        addDetachListener(detached -> left());
    }

    /** For one chat, into one lead. */
    static void forLead(ImportParts parts, CurrentMember member, LeadId lead) {
        new ImportDialog(parts, member, new OneChatChoice(parts, member, lead)).begin();
    }

    /** For a whole account: which chat belongs to which lead is chosen in a grid. */
    static void forAccount(ImportParts parts, CurrentMember member) {
        new ImportDialog(parts, member, new ManyChatsChoice(parts, member)).begin();
    }

    private void begin() {
        open();
        parts.desk().current(member).ifPresentOrElse(this::watch, () -> askForFile(null));
    }

    private void askForFile(@Nullable Sentence problem) {
        getFooter().removeAll();
        steps.show(new ImportUpload(parts, member, choice.hint(), problem, this::watch));
    }

    /** Called under the lock of the UI. */
    private void watch(ImportRun started) {
        if (closed) {
            started.cancel();
            return;
        }
        run = started;
        UI ui = UI.getCurrent();
        stopListening = started.listen(state -> later(ui, () -> show(started, state)));
        show(started, started.state());
    }

    private static void later(UI ui, Runnable action) {
        try {
            ui.access(action::run);
        } catch (UIDetachedException gone) {
            log.debug("page closed while importing");
        }
    }

    private void show(ImportRun shown, ImportState state) {
        if (closed) {
            tellAfterwards(state);
            return;
        }
        switch (state.phase()) {
            case CHECKING -> progress(shown, state, "conversation.import.checking");
            case IMPORTING -> progress(shown, state, "conversation.import.importing");
            case CHECKED -> choose(shown, state);
            case DONE -> report(Objects.requireNonNull(state.report()));
            case FAILED -> {
                stopListening.run();
                askForFile(state.problem());
            }
            case CANCELLED -> close();
        }
    }

    private void progress(ImportRun shown, ImportState state, String title) {
        if (steps.progressOf(state, title)) {
            return;
        }
        steps.show(new ImportProgressBar(state, title));
        Button cancel = new Button(Texts.of("conversation.import.stop"), click -> shown.cancel());
        footer(cancel);
    }

    private void choose(ImportRun shown, ImportState state) {
        Button start = new Button(Texts.of("conversation.import.start"));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setDisableOnClick(true);
        Consumer<Boolean> ready = start::setEnabled;
        ImportChoice.Step step = choice.step(Objects.requireNonNull(state.outline()), ready);
        start.addClickListener(click -> {
            try {
                shown.start(step.choices());
            } catch (RuntimeException failure) {
                step.problem(Notifications.sentenceFor(failure));
                start.setEnabled(true);
            }
        });
        steps.show(step.component());
        footer(new Button(Texts.of("shared.cancel"), click -> close()), start);
    }

    private void report(ImportReport report) {
        stopListening.run();
        Button done = new Button(Texts.of("shared.close"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        steps.show(new ImportReportView(report, this::close));
        footer(done);
        done.focus();
    }

    private void footer(Component... buttons) {
        getFooter().removeAll();
        getFooter().add(buttons);
    }

    private void left() {
        closed = true;
        ImportRun shown = run;
        if (shown != null && shown.state().phase() != ImportState.Phase.IMPORTING) {
            shown.cancel();
            stopListening.run();
        }
    }

    /** The dialog was closed during the import, the page was not. */
    private void tellAfterwards(ImportState state) {
        if (state.phase() == ImportState.Phase.DONE) {
            long messages = Objects.requireNonNull(state.report()).total(chat -> chat.added() + chat.updated());
            Notifications.success(Sentence.of("conversation.import.done", messages));
        } else if (state.problem() != null) {
            Notifications.problem(state.problem());
        }
        if (state.ended()) {
            stopListening.run();
        }
    }
}
