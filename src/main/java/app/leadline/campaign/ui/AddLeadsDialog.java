package app.leadline.campaign.ui;

import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignStatus;
import app.leadline.lead.LeadRow;
import app.leadline.lead.ui.LeadsChoice;
import app.leadline.organization.CurrentMember;
import app.leadline.segment.SegmentSummary;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.FieldProblems;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Lets leads take part: all members of a segment, or leads one by one; then says what came of it. */
class AddLeadsDialog extends Dialog {

    private final RadioButtonGroup<Way> ways = new RadioButtonGroup<>();
    private final ComboBox<SegmentSummary> segment = new ComboBox<>(getTranslation("campaign.add.segment"));
    private final LeadsChoice leads;
    private final transient AsyncLoad reading;
    private final transient Supplier<List<SegmentSummary>> segments;

    private enum Way {
        SEGMENT,
        LEADS
    }

    AddLeadsDialog(CurrentMember member, CampaignDetails campaign, CampaignParts parts) {
        addClassName("campaign-add");
        setHeaderTitle(getTranslation("campaign.add.title", campaign.name()));
        setWidth("min(30rem, 100vw)");
        ways.setItems(Way.values());
        ways.setItemLabelGenerator(way -> getTranslation("campaign.add.way." + way));
        ways.setAriaLabel(getTranslation("campaign.add.way"));
        ways.addValueChangeListener(change -> show());
        Locale reader = getLocale();
        reading = new AsyncLoad(this, parts.ticker());
        segments = () -> parts.segments().all(member, reader);
        segment.setItemLabelGenerator(AddLeadsDialog::label);
        segment.setManualValidation(true);
        segment.setWidthFull();
        leads = new LeadsChoice(getTranslation("campaign.add.leads"), member, parts.leads());
        leads.setWidthFull();
        Paragraph hint = new Paragraph(getTranslation(
                campaign.status() == CampaignStatus.ACTIVE ? "campaign.add.hint.running" : "campaign.add.hint"));
        hint.addClassName("ll-quiet");
        add(ways, segment, leads, hint);
        new Adding(
                this,
                member,
                parts,
                new FieldProblems().at("segment", segment).at("leads", leads),
                () -> new Adding.Request(campaign.id(), audience()),
                (request, added) -> add(new AddedReport(request.audience(), added)));
        ways.setValue(Way.SEGMENT);
    }

    /** With many segments their members take a moment to count. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        segment.setHelperText(getTranslation("campaign.add.segment.loading"));
        reading.load(
                segments, this::offer, failure -> segment.setHelperText(Texts.of(Notifications.whyUnread(failure))));
    }

    private void offer(List<SegmentSummary> all) {
        segment.setItems(all);
        segment.setHelperText(all.isEmpty() ? getTranslation("campaign.add.segment.none") : "");
    }

    private static String label(SegmentSummary one) {
        String key = one.members().more() ? "campaign.add.segment.item.more" : "campaign.add.segment.item";
        return Texts.of(key, one.name(), one.members().number());
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
        return new Audience.Chosen(leads.getValue().stream().map(LeadRow::id).toList());
    }
}
