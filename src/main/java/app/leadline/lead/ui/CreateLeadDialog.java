package app.leadline.lead.ui;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadDuplicates;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.NewLead;
import app.leadline.lead.Priority;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Enters a lead. When one with the same identifier is known, says so while typing: that one is then updated. */
class CreateLeadDialog extends Dialog {

    private final CurrentMember member;
    private final LeadListParts parts;
    private final Consumer<LeadId> onSaved;
    private final ProfileForm form = new ProfileForm();
    private final Select<LeadStatus> status = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final Div known = new Div();
    private final Button save = new Button();

    CreateLeadDialog(CurrentMember member, LeadListParts parts, Consumer<LeadId> onSaved) {
        this.member = member;
        this.parts = parts;
        this.onSaved = onSaved;
        addClassName("create-lead");
        setHeaderTitle(getTranslation("leadlist.create.title"));
        setWidth("min(38rem, 100vw)");
        setCloseOnOutsideClick(false);
        status.setLabel(getTranslation("lead.field.status"));
        status.setItems(LeadStatus.values());
        status.setItemLabelGenerator(s -> getTranslation("lead.status." + s));
        status.setValue(LeadStatus.ACTIVE);
        priority.setLabel(getTranslation("lead.field.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(p -> getTranslation("lead.priority." + p));
        priority.setValue(Priority.MEDIUM);
        Div choices = new Div(status, priority);
        choices.addClassName("create-lead-choices");
        known.addClassName("create-lead-known");
        known.getElement().setAttribute("role", "status");
        form.onIdentifier(this::lookForKnown);
        form.belowIdentifiers(known);
        add(form, choices);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        save.addClickShortcut(Key.ENTER).setResetFocusOnActiveElement(true);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), save);
        lookForKnown();
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.focus();
            }
        });
    }

    private void lookForKnown() {
        List<LeadDuplicates.Match> matches = parts.duplicates().of(member, form.profileSoFar());
        known.removeAll();
        matches.forEach(match -> known.add(sentence(match)));
        save.setText(getTranslation(matches.isEmpty() ? "leadlist.create.save" : "leadlist.create.update"));
        status.setEnabled(matches.isEmpty());
        priority.setEnabled(matches.isEmpty());
    }

    /** The link opens beside, so that what was typed stays. */
    private Div sentence(LeadDuplicates.Match match) {
        Anchor link = new Anchor("leads/" + match.lead(), match.name(), AnchorTarget.BLANK);
        link.getElement().setAttribute("dir", "auto");
        Span text = new Span(getTranslation("leadlist.create.known." + match.field()));
        return new Div(link, text);
    }

    private void save() {
        try {
            NewLead wanted = new NewLead(form.profile(), LeadSource.MANUAL, status.getValue(), priority.getValue());
            LeadService.Creation saved = parts.leads().create(member, wanted);
            close();
            Notifications.success(outcome(saved));
            onSaved.accept(saved.lead());
        } catch (InvalidInput invalid) {
            form.complain(invalid);
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
    }

    private Sentence outcome(LeadService.Creation saved) {
        if (saved.created()) {
            return Sentence.of("leadlist.create.created");
        }
        String changed = saved.changes().stream()
                .map(FieldChange::field)
                .map(field -> getTranslation("lead.field." + field))
                .collect(Collectors.joining(", "));
        return changed.isEmpty()
                ? Sentence.of("leadlist.create.unchanged")
                : Sentence.of("leadlist.create.updated", changed);
    }
}
