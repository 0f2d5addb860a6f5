package app.leadline.lead.ui;

import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadFilter;
import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadSort;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.lead.Tag;
import app.leadline.lead.TagId;
import app.leadline.shared.ui.FilterBar;
import app.leadline.shared.ui.FilterChip;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search, filters and order of the list. */
class LeadToolbar extends Div {

    private final Consumer<LeadQuery> onChange;
    private final FilterBar bar;
    private final FilterChip<LeadStatus> statuses;
    private final FilterChip<Priority> priorities;
    private final FilterChip<Tag> tags;
    private final Select<LeadSort> sort = new Select<>();
    private List<Tag> knownTags = List.of();
    private LeadQuery query = LeadQuery.ALL;

    LeadToolbar(Consumer<LeadQuery> onChange) {
        this.onChange = onChange;
        bar = new FilterBar(
                getTranslation("leadlist.search"),
                typed -> filter(f -> f.withText(typed)),
                () -> change(query.with(LeadFilter.NONE)));
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
        configureSort();
        bar.addFilters(statuses, priorities, tags, sort);
        add(bar);
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
        bar.show(filter.text(), filter.choices());
        statuses.choose(filter.statuses());
        priorities.choose(filter.priorities());
        Set<TagId> chosen = filter.tags();
        tags.choose(knownTags.stream().filter(tag -> chosen.contains(tag.id())).collect(Collectors.toSet()));
        sort.setValue(shown.sort());
    }

    void show(CappedCount leads) {
        bar.showCount(
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
