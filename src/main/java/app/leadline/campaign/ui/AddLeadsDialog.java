package app.leadline.campaign.ui;

import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignParticipants.Added;
import app.leadline.lead.LeadDirectory;
import app.leadline.organization.CurrentMember;
import app.leadline.segment.SegmentSummary;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.ui.FieldProblems;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;

/** Lets leads take part: all members of a segment, or leads one by one; then says what came of it. */
class AddLeadsDialog extends Dialog {

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final RadioButtonGroup<Way> ways = new RadioButtonGroup<>();
    private final ComboBox<SegmentSummary> segment = new ComboBox<>(getTranslation("campaign.add.segment"));
    private final MultiSelectComboBox<LeadDirectory.Entry> leads =
            new MultiSelectComboBox<>(getTranslation("campaign.add.leads"));
    private final Button add;

    private enum Way {
        SEGMENT,
        LEADS
    }

    AddLeadsDialog(CurrentMember member, CampaignDetails campaign, CampaignParts parts, Runnable onAdded) {
        this.member = member;
        this.parts = parts;
        addClassName("campaign-add");
        setHeaderTitle(getTranslation("campaign.add.title", campaign.name()));
        setWidth("min(30rem, 100vw)");
        ways.setItems(Way.values());
        ways.setItemLabelGenerator(way -> getTranslation("campaign.add.way." + way));
        ways.setAriaLabel(getTranslation("campaign.add.way"));
        ways.addValueChangeListener(change -> show());
        segments();
        chooser();
        Paragraph hint = new Paragraph(getTranslation("campaign.add.hint"));
        hint.addClassName("ll-quiet");
        add(ways, segment, leads, hint);
        FieldProblems problems = new FieldProblems().at("segment", segment).at("leads", leads);
        add = new Button(
                getTranslation("campaign.add.confirm"),
                click -> problems.pass(() -> {
                    Added added = parts.participants().add(member, campaign.id(), audience());
                    onAdded.run();
                    report(added);
                }));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), add);
        ways.setValue(Way.SEGMENT);
    }

    private void segments() {
        List<SegmentSummary> all = parts.segments().all(member, getLocale());
        segment.setItems(all);
        segment.setItemLabelGenerator(one -> getTranslation(
                "campaign.add.segment.item", one.name(), one.members().number()));
        segment.setManualValidation(true);
        segment.setWidthFull();
        segment.setHelperText(all.isEmpty() ? getTranslation("campaign.add.segment.none") : "");
    }

    private void chooser() {
        leads.setItems(query ->
                parts
                        .leads()
                        .search(member, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()));
        leads.setItemLabelGenerator(LeadChoice::label);
        leads.setManualValidation(true);
        leads.setWidthFull();
    }

    private void show() {
        segment.setVisible(ways.getValue() == Way.SEGMENT);
        leads.setVisible(ways.getValue() == Way.LEADS);
    }

    private Audience audience() {
        if (ways.getValue() == Way.SEGMENT) {
            return segment.getOptionalValue()
                    .map(one -> new Audience.InSegment(one.id()))
                    .orElseThrow(() -> new InvalidInput("segment", "campaign.add.segment.choose"));
        }
        if (leads.getValue().isEmpty()) {
            throw new InvalidInput("leads", "campaign.add.leads.choose");
        }
        return new Audience.Chosen(
                leads.getValue().stream().map(LeadDirectory.Entry::lead).toList());
    }

    private void report(Added added) {
        removeAll();
        add(new AddedReport(added));
        getFooter().removeAll();
        Button close = new Button(getTranslation("shared.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        close.focus();
    }
}
