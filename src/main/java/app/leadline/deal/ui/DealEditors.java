package app.leadline.deal.ui;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.deal.DealDetails;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealId;
import app.leadline.deal.RevenueType;
import app.leadline.deal.Stage;
import app.leadline.deal.StageId;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Money;
import app.leadline.shared.MoneyText;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a deal, each saved by itself. */
class DealEditors extends Div {

    private final transient CurrentMember member;
    private final transient DealParts parts;
    private final DealId deal;
    private final Runnable reload;
    private final Select<StageId> stages = new Select<>();
    private final Map<StageId, Stage> known = new LinkedHashMap<>();
    private final transient SavedField<TextField, String> title;
    private final transient SavedField<TextField, String> amount;
    private final transient SavedField<ComboBox<Currency>, Currency> currency;
    private final transient SavedField<Select<RevenueType>, RevenueType> revenueType;
    private final transient SavedField<Select<StageId>, StageId> stage;
    private final transient SavedField<ComboBox<CampaignDirectory.Entry>, CampaignDirectory.Entry> campaign;
    private transient DealDetails shown;

    DealEditors(CurrentMember member, DealDetails first, DealParts parts, Runnable reload) {
        this.member = member;
        this.parts = parts;
        this.deal = first.id();
        this.shown = first;
        this.reload = reload;
        addClassName("deal-form");
        stages.setLabel(getTranslation("lead.field.deal.stage"));
        stages.setItemLabelGenerator(id -> known.containsKey(id) ? known.get(id).name() : "");
        title = title();
        amount = amount();
        currency = currency();
        stage = saved(stages, (seen, wanted) -> parts.deals().move(member, deal, of(seen), of(wanted)));
        revenueType = revenueType();
        campaign = campaign();
    }

    void show(DealDetails now) {
        shown = now;
        offer(parts.board().stages(member));
        boolean edit = now.permissions().edit();
        DealDraft values = now.values();
        title.show(values.title(), edit);
        amount.show(MoneyText.amount(values.value(), getLocale()), edit);
        currency.show(values.value().currency(), edit);
        stage.show(now.stage().id(), edit);
        revenueType.show(values.revenueType(), edit);
        campaign.show(now.campaign().orElse(null), edit);
    }

    /** Only when they are others: choosing anew among the same would lose what is chosen. */
    private void offer(List<Stage> found) {
        if (!found.equals(List.copyOf(known.values()))) {
            known.clear();
            found.forEach(one -> known.put(one.id(), one));
            stages.setItems(List.copyOf(known.keySet()));
        }
    }

    private SavedField<TextField, String> title() {
        TextField field = new TextField(getTranslation("lead.field.deal.title"));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addClassName("deal-form-wide");
        field.setManualValidation(true);
        return saved(
                field,
                (seen, wanted) ->
                        edit(shown.values().withTitle(of(seen)), shown.values().withTitle(of(wanted))));
    }

    private SavedField<TextField, String> amount() {
        TextField field = new TextField(getTranslation("lead.field.deal.value"));
        field.setManualValidation(true);
        return saved(field, (seen, wanted) -> {
            Currency of = shown.values().value().currency();
            DealDraft entered = worth(of(wanted), of);
            edit(seen(of(seen), of), entered);
        });
    }

    private SavedField<ComboBox<Currency>, Currency> currency() {
        return saved(DealLooks.currencies(getLocale()), (seen, wanted) -> {
            if (wanted == null) {
                throw new InvalidInput("currency", "deal.invalid.currency");
            }
            String same = MoneyText.amount(shown.values().value(), getLocale());
            DealDraft entered = worth(same, wanted);
            edit(seen(same, of(seen)), entered);
        });
    }

    private SavedField<Select<RevenueType>, RevenueType> revenueType() {
        return saved(
                DealLooks.revenueTypes(),
                (seen, wanted) -> edit(
                        shown.values().withRevenueType(of(seen)), shown.values().withRevenueType(of(wanted))));
    }

    private SavedField<ComboBox<CampaignDirectory.Entry>, CampaignDirectory.Entry> campaign() {
        ComboBox<CampaignDirectory.Entry> field = DealLooks.campaigns(member, parts.campaigns());
        field.addClassName("deal-form-wide");
        return saved(field, (seen, wanted) -> edit(from(seen), from(wanted)));
    }

    private <C extends com.vaadin.flow.component.Component & HasValue<?, V> & HasValidation & HasHelper, V>
            SavedField<C, V> saved(C field, SavedField.Save<V> save) {
        add(field);
        return new SavedField<>(field, save, () -> reload.run());
    }

    private void edit(DealDraft seen, DealDraft wanted) {
        parts.deals().edit(member, deal, seen, wanted);
    }

    /** What was seen may be no amount of a currency that somebody else has chosen meanwhile. */
    private DealDraft seen(String text, Currency of) {
        try {
            return worth(text, of);
        } catch (InvalidInput otherCurrency) {
            throw new ConcurrentChange("deal.value", text);
        }
    }

    private DealDraft worth(String text, Currency of) {
        Money value = MoneyText.parse(text, of, getLocale());
        return shown.values().withValue(value);
    }

    private DealDraft from(CampaignDirectory.@Nullable Entry source) {
        return shown.values().withCampaign(source == null ? null : source.id());
    }

    /** What cannot be emptied on the screen is there. */
    private static <V> V of(@Nullable V value) {
        return Objects.requireNonNull(value);
    }
}
