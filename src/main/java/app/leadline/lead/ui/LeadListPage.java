package app.leadline.lead.ui;

import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadFilter;
import app.leadline.lead.LeadList;
import app.leadline.lead.LeadPlace;
import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadRow;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Keys;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.Throttle;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import java.time.Duration;
import java.util.Optional;

/** The list for one member in one workspace: heading, toolbar, rows or what to do when there are none. */
class LeadListPage extends Div {

    private static final int NARROW = 700;

    private final CurrentMember member;
    private final LeadListParts parts;
    private final LeadToolbar toolbar = new LeadToolbar(this::change);
    private final LeadGrid grid;
    private final Div empty = new Div();
    private final Div actions = new Div();
    private final PickedLeads picked;
    private final PickedBar pickedBar;
    private LeadQuery query = LeadQuery.ALL;

    LeadListPage(CurrentMember member, LeadListParts parts) {
        this.member = member;
        this.parts = parts;
        picked = new PickedLeads((one, other) -> parts.list().between(member, query, one, other), this::showPicked);
        pickedBar = new PickedBar(
                parts.actions().stream()
                        .map(action -> button(action, () -> action.run(member, picked.all())))
                        .toList(),
                this::putBack);
        grid = new LeadGrid(
                (wanted, after, limit) -> parts.list().page(member, wanted, after, limit),
                sort -> change(query.with(sort)),
                picked::has,
                this::pick);
        Keys.on(grid, Keys.ESCAPE, this::putBack);
        addClassName("leads-frame");
        empty.addClassName("leads-empty");
        actions.addClassName("leads-actions");
        parts.actions()
                .forEach(action -> actions.add(button(
                        action,
                        () -> action.run(member, query.filter(), parts.list().count(member, query)))));
        Header heading = new Header(new H1(getTranslation("leadlist.title")), actions, newLead("c"));
        heading.addClassName("leads-heading");
        add(heading, toolbar, grid, empty, pickedBar);
        Throttle calm = new Throttle(this, Duration.ofSeconds(1), this::refresh);
        parts.broadcaster().listen(this, member.workspace(), event -> calm.request());
    }

    boolean isOf(CurrentMember other) {
        return member.equals(other);
    }

    /** @param returning the lead somebody comes back from; the list goes on where it is */
    void open(LeadQuery wanted, Optional<LeadId> returning) {
        query = wanted;
        toolbar.offerTags(parts.tags().all(member));
        toolbar.show(wanted);
        load(() -> {
            CappedCount count = count();
            grid.show(wanted, count.number());
            returning
                    .flatMap(lead -> parts.list().neighbours(member, wanted, lead))
                    .map(LeadPlace::position)
                    .filter(position -> !position.more())
                    .ifPresent(position -> grid.goTo(position.number() - 1));
        });
    }

    private void change(LeadQuery wanted) {
        query = wanted;
        toolbar.show(wanted);
        UI.getCurrent().getPage().getHistory().replaceState(null, LeadLinks.location(wanted));
        load(() -> grid.show(wanted, count().number()));
    }

    private void refresh() {
        load(() -> {
            toolbar.offerTags(parts.tags().all(member));
            grid.refresh(count().number());
        });
    }

    private CappedCount count() {
        CappedCount count = parts.list().count(member, query);
        toolbar.show(count);
        boolean none = count.number() == 0;
        grid.setVisible(!none);
        actions.setVisible(!none && picked.number() == 0);
        empty.setVisible(none);
        empty.removeAll();
        if (none) {
            empty.add(query.filter().isEmpty() ? noLeads() : noMatch());
        }
        return count;
    }

    private void pick(LeadRow row, boolean far) {
        try {
            if (!picked.toggle(row, far)) {
                Notifications.problem(Sentence.of("leadlist.pick.tooMany", LeadList.STRETCH_LIMIT));
            }
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
            grid.showPicked(picked.number() > 0);
        }
    }

    private void showPicked() {
        boolean any = picked.number() > 0;
        pickedBar.show(picked.number());
        actions.setVisible(!any && grid.isVisible());
        grid.showPicked(any);
    }

    private void putBack() {
        if (picked.number() > 0) {
            picked.clear();
            grid.focusRows();
        }
    }

    private void load(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            grid.setVisible(false);
            empty.setVisible(true);
            empty.removeAll();
            empty.add(EmptyState.unread(Sentence.of("leadlist.failed"), failure, () -> open(query, Optional.empty())));
        }
    }

    private Component noLeads() {
        return new EmptyState(
                VaadinIcon.USERS, Sentence.of("leadlist.none"), Sentence.of("leadlist.none.hint"), newLead(""));
    }

    private Component noMatch() {
        return EmptyState.noMatch(
                Sentence.of("leadlist.noMatch"),
                Sentence.of("leadlist.noMatch.hint"),
                () -> change(query.with(LeadFilter.NONE)));
    }

    private static Button button(LeadListAction action, Runnable run) {
        Icon icon = action.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(Texts.of(action.title()), icon, click -> Notifications.attempt(run));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Button newLead(String key) {
        Button button = new Button(getTranslation("leadlist.new"), VaadinIcon.PLUS.create(), click -> create());
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        if (!key.isEmpty()) {
            button.getElement().setAttribute("data-key", key);
            button.setTooltipText(getTranslation("leadlist.new.tooltip"));
        }
        return button;
    }

    private void create() {
        new CreateLeadDialog(member, parts, created -> LeadLinks.open(created, query)).open();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var size = attached.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> grid.narrow(size.get().width() < NARROW));
    }
}
