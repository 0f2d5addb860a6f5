package app.leadline.lead.ui;

import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadFilter;
import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadSort;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.lead.Tag;
import app.leadline.lead.TagId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search, filters and order of the list; in a narrow window all but the search fold into one button. */
class LeadToolbar extends Div {

    private static final int SEARCH_PAUSE = 250;
    private static final String OPEN = "leads-filters-open";

    private final Consumer<LeadQuery> onChange;
    private final TextField search = new TextField();
    private final Button fold = new Button(VaadinIcon.SLIDERS.create());
    private final FilterChip<LeadStatus> statuses;
    private final FilterChip<Priority> priorities;
    private final FilterChip<Tag> tags;
    private final Select<LeadSort> sort = new Select<>();
    private final Button clear;
    private final Span count = new Span();
    private List<Tag> knownTags = List.of();
    private LeadQuery query = LeadQuery.ALL;

    LeadToolbar(Consumer<LeadQuery> onChange) {
        this.onChange = onChange;
        addClassName("leads-toolbar");
        statuses = new FilterChip<>(
                getTranslation("lead.field.status"),
                status -> getTranslation("lead.status." + status),
                status -> LeadLooks.status(status, getTranslation("lead.status." + status)),
                chosen -> filter(f -> f.withStatuses(chosen)));
        statuses.offer(List.of(LeadStatus.values()), "");
        priorities = new FilterChip<>(
                getTranslation("lead.field.priority"),
                priority -> getTranslation("lead.priority." + priority),
                priority -> LeadLooks.priority(priority, getTranslation("lead.priority." + priority)),
                chosen -> filter(f -> f.withPriorities(chosen)));
        priorities.offer(List.of(Priority.values()), "");
        tags = new FilterChip<>(
                getTranslation("lead.field.tag"),
                Tag::name,
                TagBadge::new,
                chosen -> filter(f -> f.withTags(chosen.stream().map(Tag::id).collect(Collectors.toSet()))));
        clear = new Button(getTranslation("leadlist.clear"), click -> change(query.with(LeadFilter.NONE)));
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        count.addClassName("leads-count");
        count.getElement().setAttribute("role", "status");
        configureSearch();
        configureFold();
        configureSort();
        Div filters = new Div(statuses, priorities, tags, sort, clear);
        filters.addClassName("leads-filters");
        add(search, fold, filters, count);
    }

    private void configureSearch() {
        search.addClassName("leads-search");
        search.setPlaceholder(getTranslation("leadlist.search"));
        search.setAriaLabel(getTranslation("leadlist.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_PAUSE);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                filter(f -> f.withText(change.getValue()));
            }
        });
    }

    private void configureFold() {
        fold.addClassName("leads-fold");
        fold.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        fold.getElement().setAttribute("aria-expanded", "false");
        fold.addClickListener(click -> {
            boolean open = !hasClassName(OPEN);
            setClassName(OPEN, open);
            fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
    }

    private void configureSort() {
        sort.addClassName("leads-sort");
        sort.setAriaLabel(getTranslation("leadlist.sort"));
        sort.setItems(Arrays.stream(LeadSort.By.values())
                .flatMap(by -> Stream.of(new LeadSort(by, false), new LeadSort(by, true)))
                .toList());
        sort.setItemLabelGenerator(s -> getTranslation("leadlist.sort."
                + s.by().name().toLowerCase(Locale.ROOT) + (s.descending() ? ".descending" : ".ascending")));
        sort.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(query.with(change.getValue()));
            }
        });
    }

    void offerTags(List<Tag> known) {
        knownTags = known;
        tags.offer(known, getTranslation("leadlist.filter.noTags"));
        show(query);
    }

    void show(LeadQuery shown) {
        query = shown;
        LeadFilter filter = shown.filter();
        if (!search.getValue().strip().equals(filter.text())) {
            search.setValue(filter.text());
        }
        statuses.choose(filter.statuses());
        priorities.choose(filter.priorities());
        Set<TagId> chosen = filter.tags();
        tags.choose(knownTags.stream().filter(tag -> chosen.contains(tag.id())).collect(Collectors.toSet()));
        sort.setValue(shown.sort());
        clear.setVisible(!filter.isEmpty());
        fold.setText(
                filter.choices() == 0
                        ? getTranslation("leadlist.filters")
                        : getTranslation("leadlist.filters.chosen", filter.choices()));
    }

    void show(CappedCount leads) {
        count.setText(
                leads.more()
                        ? getTranslation("leadlist.count.more", leads.number())
                        : getTranslation("leadlist.count", leads.number()));
    }

    private void filter(UnaryOperator<LeadFilter> change) {
        change(query.with(change.apply(query.filter())));
    }

    private void change(LeadQuery wanted) {
        if (!wanted.equals(query)) {
            show(wanted);
            onChange.accept(wanted);
        }
    }
}
