package app.leadline.conversation.ui;

import app.leadline.conversation.ImportRun;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The first step: how to get the file, and where to drop it. It goes straight to disk, never into memory. */
class ImportUpload extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ImportParts parts;
    private final transient CurrentMember member;
    private final transient Consumer<ImportRun> received;
    private final transient ZoneId zone = ViewerTime.of(UI.getCurrent()).zone();
    private final Div problem = new Div();
    private final Upload upload = new Upload();

    ImportUpload(
            ImportParts parts,
            CurrentMember member,
            Sentence hint,
            @Nullable Sentence failure,
            Consumer<ImportRun> received) {
        this.parts = parts;
        this.member = member;
        this.received = received;
        addClassName("import-upload");
        problem.addClassName("import-problem");
        problem.getElement().setAttribute("role", "alert");
        show(failure);
        prepare();
        Span lock = new Span(VaadinIcon.LOCK.create(), new Span(Texts.of("conversation.import.private")));
        lock.addClassName("import-private");
        add(new Paragraph(Texts.of(hint)), problem, upload, lock);
    }

    private void prepare() {
        long limit = parts.settings().maxSize().toBytes();
        long megabytes = parts.settings().maxSize().toMegabytes();
        upload.setUploadHandler((UploadHandler) this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, limit));
        Button choose = new Button(Texts.of("conversation.import.chooseFile"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.of("conversation.import.drop")));
        upload.setI18n(words(megabytes));
        upload.addFileRejectedListener(rejected -> show(Sentence.of("conversation.file.tooLarge", megabytes)));
        upload.addStartedListener(started -> show(null));
    }

    private static UploadI18N words(long megabytes) {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.of("conversation.file.tooLarge", megabytes))
                .setTooManyFiles(Texts.of("conversation.import.oneFile"))
                .setIncorrectFileType(Texts.of("conversation.file.notExport")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Texts.of("conversation.upload.connecting"))
                        .setProcessing(Texts.of("conversation.upload.processing"))
                        .setStalled(Texts.of("conversation.upload.stalled"))
                        .setHeld(Texts.of("conversation.upload.connecting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix("")
                        .setUnknown(Texts.of("conversation.upload.connecting")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Texts.of("conversation.upload.failed"))
                        .setUnexpectedServerError(Texts.of("conversation.upload.failed"))
                        .setForbidden(Texts.of("conversation.upload.failed"))));
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB"), 1000));
        return words;
    }

    /** Runs without the lock of the UI, for as long as the upload takes. */
    private void receive(UploadEvent event) throws IOException {
        try {
            ImportRun run = parts.desk().receive(member, event.getInputStream(), zone);
            event.getUI().access(() -> received.accept(run));
        } catch (InvalidInput refused) {
            event.getUI().access(() -> {
                upload.clearFileList();
                show(refused.sentence());
            });
        }
    }

    private void show(@Nullable Sentence sentence) {
        problem.setText(sentence == null ? "" : Texts.of(sentence));
        problem.setVisible(sentence != null);
    }
}
