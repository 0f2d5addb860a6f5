package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignDraft;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.StepDraft;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.Problems;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.FieldProblems;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.Unsaved;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The form of a campaign, with a preview of its messages beside it. Saves all of it or nothing, and keeps what was typed until then. */
class CampaignEditor extends Div {

    /** A campaign that runs tells of every message. */
    private static final Duration CALM = Duration.ofSeconds(1);

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final TextField name = new TextField(getTranslation("campaign.form.name"));
    private final TextArea description = new TextArea(getTranslation("campaign.form.description"));
    private final PlanFields plan;
    private final StepList steps;
    private final PreviewPane preview;
    private final ProblemLine whole = new ProblemLine();
    private final EditorNotice notice;
    private transient @Nullable CampaignDetails loaded;
    private List<Object> before;
    private boolean saved;
    private boolean ready;

    /** @param campaign null for a new one */
    CampaignEditor(CurrentMember member, CampaignParts parts, @Nullable CampaignDetails campaign) {
        this.member = member;
        this.parts = parts;
        addClassName("campaign-editor");
        preview = new PreviewPane(member, parts, campaign);
        plan = new PlanFields(member, parts, this::changed);
        steps = new StepList(parts.preview().placeholders(member), this::changed);
        notice = new EditorNotice(member, parts, this::reload, this::overwrite);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.addValueChangeListener(change -> changed());
        name.setValueChangeMode(ValueChangeMode.LAZY);
        description.setManualValidation(true);
        description.addValueChangeListener(change -> changed());
        description.setValueChangeMode(ValueChangeMode.LAZY);
        description.setMinRows(2);
        Div about = new Div(name, description);
        about.addClassName("campaign-form");
        Div form = new Div(
                section("campaign.form.about", about),
                section("campaign.form.messages", steps),
                section("campaign.form.sending", plan));
        form.addClassName("campaign-editor-form");
        Div columns = new Div(form, preview);
        columns.addClassName("campaign-editor-columns");
        add(new EditorHeader(campaign, this::save), notice, whole, columns);
        show(campaign);
        before = snapshot();
        ready = true;
        if (campaign == null) {
            name.focus();
        } else {
            Throttle calm = new Throttle(this, CALM, this::meanwhile);
            parts.broadcaster().listen(this, campaign.id(), event -> calm.request());
        }
    }

    private Section section(String title, Div content) {
        H2 heading = new H2(getTranslation(title));
        heading.addClassName("lead-heading");
        Section section = new Section(heading, content);
        section.setAriaLabel(heading.getText());
        section.addClassName("campaign-section");
        return section;
    }

    private void show(@Nullable CampaignDetails campaign) {
        loaded = campaign;
        if (campaign == null) {
            plan.begin();
            steps.begin();
        } else {
            name.setValue(campaign.name());
            description.setValue(campaign.description());
            plan.show(campaign);
            steps.show(campaign.steps());
            allow(campaign);
        }
        preview.show(steps.templates());
    }

    /** What may be changed: the messages by the sender only, and not while they are being sent. */
    private void allow(CampaignDetails campaign) {
        boolean flow = campaign.permissions().send() && campaign.status().editable();
        plan.setEditable(flow || campaign.free());
        steps.setEditable(flow || campaign.free());
        notice.show(campaign);
    }

    private void changed() {
        if (!ready) {
            return;
        }
        preview.show(steps.templates());
        Unsaved.mark(this, unsaved());
    }

    boolean unsaved() {
        return !saved && !snapshot().equals(before);
    }

    private List<Object> snapshot() {
        return Arrays.asList(name.getValue(), description.getValue(), plan.snapshot(), steps.snapshot());
    }

    private FieldProblems problems() {
        FieldProblems problems =
                new FieldProblems().at("", whole).at("name", name).at("description", description);
        plan.locate(problems);
        steps.locate(problems);
        return problems;
    }

    private void save() {
        notice.clearConflict();
        problems().pass(() -> {
            Problems wrong = new Problems();
            var planned = wrong.understand(plan::plan);
            List<StepDraft> written = wrong.understand(steps::drafts);
            wrong.refuse();
            CampaignDraft draft =
                    new CampaignDraft(name.getValue(), description.getValue().strip(), Objects.requireNonNull(planned));
            try {
                leave(write(draft, Objects.requireNonNull(written)));
            } catch (ConcurrentChange meanwhile) {
                notice.conflict();
            }
        });
    }

    private CampaignId write(CampaignDraft draft, List<StepDraft> written) {
        if (loaded == null) {
            return parts.editing().create(member, draft, written);
        }
        parts.editing().change(member, loaded.id(), loaded.version(), draft, written);
        return loaded.id();
    }

    private void leave(CampaignId campaign) {
        saved = true;
        Unsaved.mark(this, false);
        UI.getCurrent().navigate(CampaignLinks.page(campaign));
        Notifications.success(Sentence.of("campaign.saved"));
    }

    /** Somebody changed the campaign. What is written here stays unless nothing of theirs would be lost by looking again. */
    private void meanwhile() {
        CampaignDetails then = loaded;
        if (then == null || saved) {
            return;
        }
        try {
            CampaignDetails now = parts.campaigns().details(member, then.id());
            if (now.version() == then.version()) {
                return;
            }
            boolean same = EditorNotice.sameContent(then, now);
            if (same) {
                loaded = now;
                allow(now);
            } else if (!unsaved()) {
                reload();
            } else {
                notice.conflict();
            }
        } catch (AccessDeniedException gone) {
            whole.setErrorMessage(getTranslation("campaign.gone.title"));
        }
    }

    /** Theirs in the place of mine. */
    private void reload() {
        if (loaded != null) {
            ready = false;
            show(parts.campaigns().details(member, loaded.id()));
            before = snapshot();
            ready = true;
            changed();
        }
    }

    /** Mine over theirs, now that they were told of. */
    private void overwrite() {
        if (loaded != null) {
            loaded = parts.campaigns().details(member, loaded.id());
            steps.renew(loaded.steps());
            allow(loaded);
            save();
        }
    }
}
