package app.leadline.deal.ui;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.deal.DealChoices;
import app.leadline.deal.DealFilter;
import app.leadline.deal.RevenueType;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.ui.FilterBar;
import app.leadline.shared.ui.FilterChip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the board can be narrowed to: words, who created a deal, where it came from, currency, revenue type. */
class BoardFilters extends Div {

    private final Consumer<DealFilter> onChange;
    private final FilterBar bar;
    private final FilterChip<MemberDirectory.Entry> creators;
    private final FilterChip<CampaignDirectory.Entry> campaigns;
    private final FilterChip<Currency> currencies;
    private final FilterChip<RevenueType> revenueTypes;
    private transient DealChoices.Filters offered = new DealChoices.Filters(List.of(), List.of(), List.of());
    private DealFilter filter = DealFilter.NONE;

    BoardFilters(Consumer<DealFilter> onChange) {
        this.onChange = onChange;
        bar = new FilterBar(
                getTranslation("deal.board.search"),
                typed -> change(f -> f.withText(typed)),
                () -> change(f -> DealFilter.NONE));
        creators = chip(
                "deal.board.creator",
                MemberDirectory.Entry::email,
                chosen -> change(f -> f.withCreators(ids(chosen, MemberDirectory.Entry::id))));
        campaigns = chip(
                "lead.field.deal.campaign",
                CampaignDirectory.Entry::name,
                chosen -> change(f -> f.withCampaigns(ids(chosen, CampaignDirectory.Entry::id))));
        currencies = chip("deal.currency", Currency::getCurrencyCode, chosen -> change(f -> f.withCurrencies(chosen)));
        revenueTypes = chip(
                "lead.field.deal.revenue_type",
                type -> getTranslation("deal.revenueType." + type),
                chosen -> change(f -> f.withRevenueTypes(chosen)));
        revenueTypes.offer(List.of(RevenueType.values()), "");
        bar.addFilters(creators, campaigns, currencies, revenueTypes);
        add(bar);
    }

    private <T> FilterChip<T> chip(String title, Function<T, String> name, Consumer<Set<T>> onChoice) {
        Function<T, Component> look = item -> {
            Span text = new Span(name.apply(item));
            text.getElement().setAttribute("dir", "auto");
            return text;
        };
        return new FilterChip<>(getTranslation(title), name, look, onChoice);
    }

    void offer(DealChoices.Filters found) {
        offered = found;
        creators.offer(found.creators(), getTranslation("deal.board.filter.none"));
        campaigns.offer(found.campaigns(), getTranslation("deal.board.filter.noCampaigns"));
        currencies.offer(found.currencies(), getTranslation("deal.board.filter.none"));
        show(filter);
    }

    void show(DealFilter shown) {
        filter = shown;
        bar.show(shown.text(), shown.choices());
        creators.choose(chosen(offered.creators(), one -> shown.creators().contains(one.id())));
        campaigns.choose(chosen(offered.campaigns(), one -> shown.campaigns().contains(one.id())));
        currencies.choose(shown.currencies());
        revenueTypes.choose(shown.revenueTypes());
    }

    void showCount(long deals) {
        bar.showCount(getTranslation("deal.board.count", deals));
    }

    private void change(UnaryOperator<DealFilter> to) {
        DealFilter wanted = to.apply(filter);
        if (!wanted.equals(filter)) {
            show(wanted);
            onChange.accept(wanted);
        }
    }

    private static <T> Set<T> chosen(List<T> known, java.util.function.Predicate<T> condition) {
        return known.stream().filter(condition).collect(Collectors.toSet());
    }

    private static <T, I> Set<I> ids(Set<T> chosen, Function<T, I> id) {
        return chosen.stream().map(id).collect(Collectors.toSet());
    }
}
