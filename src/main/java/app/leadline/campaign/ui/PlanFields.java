package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignPlan;
import app.leadline.campaign.QuietHours;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.ui.FieldProblems;
import app.leadline.shared.ui.ViewerTime;
import app.leadline.telegram.AccountState;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccountId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How and when a campaign is sent: the account, the start and the quiet hours. */
class PlanFields extends Div {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Select<TelegramAccount> account = new Select<>();
    private final TextField sender = new TextField(getTranslation("campaign.form.account"));
    private final RadioButtonGroup<Start> start = new RadioButtonGroup<>(getTranslation("campaign.form.start"));
    private final DateTimePicker at = new DateTimePicker(getTranslation("campaign.form.startsAt"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("campaign.form.zone"));
    private final QuietFields quiet;
    private final List<TelegramAccount> own;
    /** An account that others do not see is given back as it was. */
    private @Nullable TelegramAccountId hidden;

    private enum Start {
        BY_HAND,
        AT
    }

    PlanFields(CurrentMember member, CampaignParts parts, Runnable onChange) {
        own = parts.accounts().own(member);
        addClassName("campaign-form");
        account.setLabel(getTranslation("campaign.form.account"));
        account.setItems(own);
        account.setItemLabelGenerator(this::label);
        account.setEmptySelectionAllowed(true);
        account.setEmptySelectionCaption(getTranslation("campaign.form.account.none"));
        account.setPlaceholder(getTranslation("campaign.form.account.none"));
        account.setManualValidation(true);
        if (own.isEmpty()) {
            account.setHelperComponent(
                    new Anchor("settings/accounts", getTranslation("campaign.form.account.connect")));
        } else {
            account.setHelperText(getTranslation("campaign.form.account.hint"));
        }
        sender.setReadOnly(true);
        sender.setVisible(false);
        start.setItems(Start.values());
        start.setItemLabelGenerator(one -> getTranslation("campaign.form.start." + one));
        start.setValue(Start.BY_HAND);
        at.setLocale(getLocale());
        at.setStep(QUARTER);
        at.setManualValidation(true);
        zone.setItems(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setHelperText(getTranslation("campaign.form.zone.hint"));
        zone.setManualValidation(true);
        quiet = new QuietFields(onChange);
        add(account, sender, start, at, zone, quiet);
        at.addClassName("campaign-form-wide");
        start.addClassName("campaign-form-wide");
        account.addValueChangeListener(change -> onChange.run());
        at.addValueChangeListener(change -> onChange.run());
        zone.addValueChangeListener(change -> onChange.run());
        start.addValueChangeListener(change -> {
            at.setVisible(change.getValue() == Start.AT);
            onChange.run();
        });
        at.setVisible(false);
    }

    private String label(@Nullable TelegramAccount one) {
        if (one == null) {
            return getTranslation("campaign.form.account.none");
        }
        return one.state() == AccountState.CONNECTED
                ? one.name()
                : getTranslation("campaign.form.account.disconnected", one.name());
    }

    /** Of a new campaign: what most would choose. */
    void begin() {
        zone.setValue(ViewerTime.of(UI.getCurrent()).zone());
        quiet.begin();
        if (own.size() == 1) {
            account.setValue(own.getFirst());
        }
    }

    void show(CampaignDetails campaign) {
        CampaignPlan plan = campaign.plan();
        boolean mine = campaign.permissions().send() || campaign.free();
        account.setVisible(mine);
        sender.setVisible(!mine);
        sender.setValue(
                getTranslation("campaign.form.account.of", campaign.sender().name()));
        hidden = mine ? null : plan.account();
        choose(own.stream()
                .filter(one -> one.id().equals(plan.account()))
                .findFirst()
                .orElse(null));
        zone.setValue(plan.zone());
        start.setValue(plan.startsAt() == null ? Start.BY_HAND : Start.AT);
        put(plan.startsAt());
        quiet.show(plan.quiet());
    }

    @SuppressWarnings("NullAway") // an empty Select holds null
    private void choose(@Nullable TelegramAccount one) {
        account.setValue(one);
    }

    @SuppressWarnings("NullAway") // an empty picker holds null
    private void put(@Nullable LocalDateTime moment) {
        at.setValue(moment);
    }

    void setEditable(boolean editable) {
        account.setReadOnly(!editable);
        start.setReadOnly(!editable);
        at.setReadOnly(!editable);
        zone.setReadOnly(!editable);
        quiet.setEditable(editable);
    }

    void locate(FieldProblems problems) {
        problems.at("account", account).at("startsAt", at).at("zone", zone).at("quiet", quiet.problems());
    }

    /** @throws InvalidInput for what is missing */
    CampaignPlan plan() {
        TelegramAccount chosen = account.getValue();
        LocalDateTime starts = start.getValue() == Start.AT ? at.getValue() : null;
        if (start.getValue() == Start.AT && starts == null) {
            throw new InvalidInput("startsAt", "campaign.invalid.noStart");
        }
        ZoneId in = zone.getOptionalValue().orElseThrow(() -> new InvalidInput("zone", "campaign.form.zone.choose"));
        QuietHours hours = quiet.hours();
        return new CampaignPlan(chosen == null ? hidden : chosen.id(), in, starts, hours);
    }

    List<@Nullable Object> snapshot() {
        return Arrays.asList(
                account.getValue() == null ? null : account.getValue().id(),
                start.getValue(),
                at.getValue(),
                zone.getValue(),
                quiet.snapshot());
    }
}
