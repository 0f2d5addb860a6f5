package app.leadline.segment.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.segment.Group;
import app.leadline.segment.Rule;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentSummary;
import app.leadline.segment.SegmentsChanged;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.Keys;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.Unsaved;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A segment while somebody edits it. Whatever asks the database does so behind the page, and nothing typed is lost on the way. */
class SegmentEditor extends Div {

    private static final Duration CALM = Duration.ofMillis(350);

    private final CurrentMember member;
    private final SegmentParts parts;
    private final SegmentForm form;
    private final RulePreview preview;
    private final EditorHeader header = new EditorHeader(this::save, this::leave);
    private final Meanwhile meanwhile = new Meanwhile();
    private final AsyncLoad reading;
    private final AsyncLoad looking;
    private final AsyncLoad saving;
    private @Nullable SegmentSummary base;
    private SegmentForm.Entered unchanged;
    private boolean wantedToSave;
    private boolean busy;

    /** @param segment null for a new one */
    SegmentEditor(
            CurrentMember member, @Nullable SegmentSummary segment, SegmentForm.Entered start, SegmentParts parts) {
        this.member = member;
        this.parts = parts;
        this.base = segment;
        reading = new AsyncLoad(this, parts.ticker());
        looking = new AsyncLoad(this, parts.ticker());
        saving = new AsyncLoad(this, parts.ticker());
        addClassNames("segments-frame", "segment-editor");
        Throttle calm = new Throttle(this, CALM, this::read);
        form = new SegmentForm(new RuleWords(parts.segments().fields(member), getLocale()), start, () -> {
            Unsaved.mark(this, isUnsaved());
            calm.request();
        });
        unchanged = form.entered();
        preview = new RulePreview(member, parts);
        Div left = new Div(meanwhile, form);
        left.addClassName("segment-editor-left");
        Div columns = new Div(left, preview);
        columns.addClassName("segment-editor-columns");
        add(header, columns);
        header.show(segment);
        Keys.on(this, Keys.CTRL_ENTER, this::save);
        Throttle news = new Throttle(this, CALM, this::look);
        parts.broadcaster().listen(this, new SegmentsChanged(member.workspace()), event -> news.request());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        read();
        if (base == null) {
            form.focusName();
        }
    }

    boolean isUnsaved() {
        return !form.entered().equals(unchanged);
    }

    /** A rule that says the same is the same rule, whoever's days it means. */
    private Rule rule() {
        Group entered = form.entered().rule();
        SegmentSummary of = base;
        return of != null && entered.equals(unchanged.rule())
                ? of.rule()
                : new Rule(entered, ViewerTime.of(UI.getCurrent()).zone());
    }

    private void read() {
        Rule rule = rule();
        Locale reader = getLocale();
        reading.load(() -> RuleReading.of(parts, member, rule, reader), this::show, Notifications::problem);
    }

    private void show(RuleReading read) {
        form.say(read.sentence());
        form.show(new RuleProblems(read.problems(), wantedToSave));
        preview.show(read.problems().isEmpty() ? Optional.of(read.rule()) : Optional.empty());
    }

    /** Once at a time: keys come faster than the database answers. */
    private void save() {
        if (busy) {
            return;
        }
        SegmentSummary of = base;
        SegmentForm.Entered entered = form.entered();
        SegmentDraft draft = new SegmentDraft(entered.name(), entered.colour(), rule());
        busy(true);
        saving.load(
                () -> {
                    if (of == null) {
                        return parts.service().create(member, draft);
                    }
                    parts.service().change(member, of.id(), of.revision(), draft);
                    return of.id();
                },
                id -> saved(id, draft.name()),
                this::refused);
    }

    private void busy(boolean now) {
        busy = now;
        header.busy(now);
    }

    private void saved(SegmentId id, String name) {
        unchanged = form.entered();
        Unsaved.mark(this, false);
        Notifications.success(Sentence.of("segment.saved", name));
        UI.getCurrent().navigate(SegmentLinks.page(id));
    }

    private void refused(RuntimeException failure) {
        busy(false);
        switch (failure) {
            case InvalidInput invalid -> {
                look();
                wantedToSave = true;
                form.refuse(new RuleProblems(invalid.problems(), true));
                invalid.problems().stream()
                        .filter(problem -> problem.field().isEmpty())
                        .forEach(problem -> Notifications.problem(problem.sentence()));
                Notifications.problem(Sentence.of("segment.notSaved"));
            }
            case ConcurrentChange changed -> look();
            case AccessDeniedException gone when base != null -> look();
            default -> Notifications.problem(failure);
        }
    }

    /** What has become of the segment while it is edited here; what is being saved here is no news. */
    private void look() {
        SegmentSummary of = base;
        if (of != null && !busy) {
            Locale reader = getLocale();
            looking.load(() -> parts.segments().one(member, of.id(), reader), this::compare, this::notThere);
        }
    }

    private void compare(SegmentSummary now) {
        SegmentSummary of = base;
        if (of == null || busy) {
            return;
        }
        if (now.revision() == of.revision()) {
            keep(now, unchanged.rule());
        } else if (isUnsaved()) {
            meanwhile.changed(now, () -> take(now), () -> keep(now, now.rule().root()));
        } else {
            take(now);
            Notifications.success(Sentence.of("segment.meanwhile.taken"));
        }
    }

    /** What was entered here stays, and stands against what the segment is now. */
    private void keep(SegmentSummary now, Group rule) {
        form.follow(unchanged, now);
        base = now;
        unchanged = new SegmentForm.Entered(now.name(), now.colour(), rule);
        Unsaved.mark(this, isUnsaved());
        meanwhile.settled();
        header.show(now);
    }

    private void take(SegmentSummary theirs) {
        base = theirs;
        form.show(SegmentForm.Entered.of(theirs));
        unchanged = form.entered();
        Unsaved.mark(this, false);
        meanwhile.settled();
        header.show(theirs);
        read();
    }

    private void notThere(RuntimeException failure) {
        if (failure instanceof AccessDeniedException && parts.policy().mayDefine(member)) {
            base = null;
            unchanged = new SegmentForm.Entered("", form.entered().colour(), new Group(Group.Match.ALL, List.of()));
            Unsaved.mark(this, true);
            header.show(null);
            meanwhile.deleted();
        } else {
            Notifications.problem(failure);
        }
    }

    private void leave() {
        SegmentSummary of = base;
        UI.getCurrent().navigate(of == null ? SegmentLinks.LIST : SegmentLinks.page(of.id()));
    }
}
