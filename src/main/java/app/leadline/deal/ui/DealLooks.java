package app.leadline.deal.ui;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.deal.DealStatus;
import app.leadline.deal.RevenueType;
import app.leadline.deal.Stage;
import app.leadline.lead.TagColour;
import app.leadline.lead.ui.TagBadge;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Money;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;

/** How stages, states and choices of deals look and are entered. */
final class DealLooks {

    private DealLooks() {}

    static Span stage(Stage stage) {
        return stage(stage.name(), stage.colour());
    }

    static Span stage(String name, TagColour colour) {
        Span text = new Span(name);
        text.addClassName("ll-tag-text");
        text.getElement().setAttribute("dir", "auto");
        Span badge = new Span(text);
        badge.addClassNames("ll-tag", TagBadge.colourClass(colour));
        return badge;
    }

    static Span status(DealStatus status) {
        Span look = new Span(Texts.of("deal.status." + status));
        look.addClassNames("deal-status", "deal-" + status.name().toLowerCase(Locale.ROOT));
        return look;
    }

    static Select<RevenueType> revenueTypes() {
        Select<RevenueType> select = new Select<>();
        select.setLabel(Texts.of("lead.field.deal.revenue_type"));
        select.setItems(RevenueType.values());
        select.setItemLabelGenerator(type -> Texts.of("deal.revenueType." + type));
        return select;
    }

    /** By code; a code or a name in the reader's language finds one. */
    static ComboBox<Currency> currencies(Locale reader) {
        ComboBox<Currency> box = new ComboBox<>(Texts.of("deal.currency"));
        box.setItems(
                (currency, typed) -> (currency.getCurrencyCode() + " " + currency.getDisplayName(reader))
                        .toLowerCase(reader)
                        .contains(typed.strip().toLowerCase(reader)),
                Money.currencies().stream()
                        .sorted(Comparator.comparing(Currency::getCurrencyCode))
                        .toList());
        box.setItemLabelGenerator(Currency::getCurrencyCode);
        box.setManualValidation(true);
        box.getStyle().set("--vaadin-combo-box-overlay-width", "18rem");
        return box;
    }

    static ComboBox<CampaignDirectory.Entry> campaigns(CurrentMember member, CampaignDirectory directory) {
        ComboBox<CampaignDirectory.Entry> box = new ComboBox<>(Texts.of("lead.field.deal.campaign"));
        box.setItemsWithFilterConverter(
                query ->
                        directory
                                .search(member, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                                .stream()
                                .skip(query.getOffset()),
                typed -> typed);
        box.setItemLabelGenerator(CampaignDirectory.Entry::name);
        box.setPlaceholder(Texts.of("deal.campaign.none"));
        box.setClearButtonVisible(true);
        box.setManualValidation(true);
        return box;
    }
}
