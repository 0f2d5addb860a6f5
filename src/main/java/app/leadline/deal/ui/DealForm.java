package app.leadline.deal.ui;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.deal.DealDraft;
import app.leadline.deal.RevenueType;
import app.leadline.deal.Stage;
import app.leadline.deal.StageId;
import app.leadline.deal.StageKind;
import app.leadline.lead.ui.LeadChoice;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Money;
import app.leadline.shared.MoneyText;
import app.leadline.shared.ui.FieldProblems;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a new deal. */
class DealForm extends Div {

    private final TextField title = new TextField(getTranslation("lead.field.deal.title"));
    private final TextField amount = new TextField(getTranslation("lead.field.deal.value"));
    private final ComboBox<Currency> currency = DealLooks.currencies(getLocale());
    private final Select<RevenueType> revenueType = DealLooks.revenueTypes();
    private final Select<Stage> stage = new Select<>();
    private final ComboBox<CampaignDirectory.Entry> campaign;
    private final FieldProblems problems;
    private Focusable<?> first = title;

    DealForm(CurrentMember member, DealParts parts) {
        campaign = DealLooks.campaigns(member, parts.campaigns());
        addClassName("deal-form");
        title.setManualValidation(true);
        title.setMaxLength(DealDraft.TITLE_LIMIT);
        title.addClassName("deal-form-wide");
        amount.setManualValidation(true);
        amount.setValue("0");
        amount.setAutoselect(true);
        currency.setValue(parts.choices().usualCurrency(member).orElseGet(() -> currencyOf(getLocale())));
        revenueType.setValue(RevenueType.ONE_TIME);
        List<Stage> stages = parts.board().stages(member);
        stage.setLabel(getTranslation("lead.field.deal.stage"));
        stage.setItems(stages);
        stage.setItemLabelGenerator(Stage::name);
        stage.setManualValidation(true);
        stages.stream().filter(s -> s.kind() == StageKind.OPEN).findFirst().ifPresent(stage::setValue);
        campaign.addClassName("deal-form-wide");
        add(title, amount, currency, revenueType, stage, campaign);
        problems = new FieldProblems()
                .at("title", title)
                .at("amount", amount)
                .at("currency", currency)
                .at("stage", stage)
                .at("campaign", campaign);
    }

    /** @return whether the action went through; otherwise its problems are at the fields */
    boolean pass(Runnable action) {
        return problems.pass(action);
    }

    /** @throws InvalidInput when an amount or a currency cannot be understood */
    DealDraft draft() {
        Currency chosen =
                currency.getOptionalValue().orElseThrow(() -> new InvalidInput("currency", "deal.invalid.currency"));
        Money value = MoneyText.parse(amount.getValue(), chosen, getLocale());
        CampaignDirectory.Entry source = campaign.getValue();
        return new DealDraft(title.getValue(), value, revenueType.getValue(), source == null ? null : source.id());
    }

    StageId stage() {
        return stage.getOptionalValue()
                .map(Stage::id)
                .orElseThrow(() -> new InvalidInput("stage", "deal.invalid.noOpenStage"));
    }

    /** With a lead to be chosen first, and in a certain stage. */
    void begin(LeadChoice lead, @Nullable Stage in) {
        lead.addClassName("deal-form-wide");
        addComponentAsFirst(lead);
        problems.at("lead", lead);
        first = lead;
        if (in != null) {
            stage.setValue(in);
        }
    }

    void focus() {
        first.focus();
    }

    /** Of the country in the language of the reader, when it names one. */
    private static Currency currencyOf(Locale reader) {
        Currency local = reader.getCountry().isEmpty() ? null : Currency.getInstance(reader);
        return Objects.requireNonNullElse(local, Currency.getInstance("EUR"));
    }
}
