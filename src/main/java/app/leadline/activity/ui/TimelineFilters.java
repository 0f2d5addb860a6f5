package app.leadline.activity.ui;

import app.leadline.activity.ActivityFilter;
import app.leadline.lead.LeadEvent.Category;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.MemberId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Search, types and user above the timeline; all three combine, and stand in the URL. */
class TimelineFilters extends Div {

    private static final String TEXT = "q";
    private static final String TYPE = "type";
    private static final String USER = "user";
    private static final String SYSTEM = "system";
    private static final int TYPING_PAUSE = 250;

    private final TextField search = new TextField();
    private final Map<Category, NativeButton> types = new EnumMap<>(Category.class);
    private final Set<Category> chosen = EnumSet.noneOf(Category.class);
    private final ComboBox<Person> user = new ComboBox<>();
    private final Button clear = new Button(getTranslation("activity.filter.clear"), click -> clear());
    private final Runnable changed;
    private boolean quiet;

    private record Person(MemberId id, String name) {}

    /** @param changed called after each change, once */
    TimelineFilters(Runnable changed) {
        this.changed = changed;
        addClassName("activity-filters");
        search.setPlaceholder(getTranslation("activity.filter.search"));
        search.setAriaLabel(getTranslation("activity.filter.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addClassName("activity-search");
        search.addValueChangeListener(change -> tell());
        user.setPlaceholder(getTranslation("activity.filter.user.all"));
        user.setAriaLabel(getTranslation("activity.filter.user"));
        user.setPrefixComponent(VaadinIcon.USER.create());
        user.setItemLabelGenerator(Person::name);
        user.setClearButtonVisible(true);
        user.addClassName("activity-user-filter");
        user.addValueChangeListener(change -> tell());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        clear.setVisible(false);
        add(search, user, clear, typeChips());
    }

    private Div typeChips() {
        Div chips = new Div();
        chips.addClassName("activity-types");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", getTranslation("activity.filter.types"));
        for (Category category : Category.values()) {
            NativeButton chip = new NativeButton(getTranslation("activity.category." + category), click -> {
                choose(category, !chosen.contains(category));
                tell();
            });
            chip.addClassName("activity-type");
            chip.getElement().setAttribute("data-category", category.name()).setAttribute("aria-pressed", "false");
            types.put(category, chip);
            chips.add(chip);
        }
        return chips;
    }

    /** Whom the user filter offers; keeps the choice when the person is still among them. */
    void offer(List<MemberDirectory.Entry> actors) {
        quietly(() -> {
            Person before = user.getValue();
            List<Person> people = new ArrayList<>();
            actors.forEach(actor -> people.add(new Person(actor.id(), actor.email())));
            people.add(new Person(ActivityFilter.SYSTEM, getTranslation("activity.filter.user.system")));
            user.setItems(people);
            user.setValue(people.contains(before) ? before : null);
        });
    }

    /** What cannot be understood of a URL is left out; call after {@link #offer}. */
    void read(Map<String, String> parameters) {
        quietly(() -> {
            search.setValue(ActivityFilter.trimmed(parameters.getOrDefault(TEXT, "")));
            Set<String> names = Arrays.stream(parameters.getOrDefault(TYPE, "").split(","))
                    .map(name -> name.strip().toUpperCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            types.keySet().forEach(category -> choose(category, names.contains(category.name())));
            user.setValue(person(parameters.getOrDefault(USER, "")).orElse(null));
        });
        clear.setVisible(!parameters().values().stream().allMatch(String::isEmpty));
    }

    Map<String, String> parameters() {
        Person person = user.getValue();
        return Map.of(
                TEXT, search.getValue().strip(),
                TYPE,
                        chosen.stream()
                                .map(category -> category.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(",")),
                USER, person == null ? "" : idOf(person));
    }

    ActivityFilter filter(ZoneId zone) {
        Person person = user.getValue();
        return new ActivityFilter(search.getValue(), chosen, person == null ? null : person.id(), zone);
    }

    void clear() {
        read(Map.of());
        tell();
    }

    private Optional<Person> person(String id) {
        return user.getListDataView()
                .getItems()
                .filter(person -> idOf(person).equals(id))
                .findFirst();
    }

    private static String idOf(Person person) {
        return person.id().equals(ActivityFilter.SYSTEM) ? SYSTEM : person.id().toString();
    }

    private void choose(Category category, boolean on) {
        if (on) {
            chosen.add(category);
        } else {
            chosen.remove(category);
        }
        NativeButton chip = types.get(category);
        if (chip != null) {
            chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
        }
    }

    private void tell() {
        if (!quiet) {
            clear.setVisible(!parameters().values().stream().allMatch(String::isEmpty));
            changed.run();
        }
    }

    private void quietly(Runnable change) {
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = false;
        }
    }
}
