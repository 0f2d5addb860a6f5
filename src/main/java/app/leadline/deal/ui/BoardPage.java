package app.leadline.deal.ui;

import app.leadline.deal.DealFilter;
import app.leadline.deal.DealId;
import app.leadline.deal.Stage;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.signals.Signal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The board for one member in one workspace: heading, filters, columns or what to do when there are no deals. */
class BoardPage extends Div {

    /** The parameter of the URL with the stage that a narrow window shows. */
    static final String STAGE = "stage";

    private static final int NARROW = 700;

    private final transient CurrentMember member;
    private final transient DealParts parts;
    private final BoardFilters filters = new BoardFilters(this::change);
    private final Board board;
    private final Div empty = new Div();
    private DealFilter filter = DealFilter.NONE;
    private boolean failed;

    BoardPage(CurrentMember member, DealParts parts) {
        this.member = member;
        this.parts = parts;
        board = new Board(member, parts, this);
        addClassName("leads-frame");
        empty.addClassName("leads-empty");
        Button create = create();
        create.getElement().setAttribute("data-key", "c");
        create.setTooltipText(getTranslation("deal.create.tooltip"));
        Header heading = new Header(new H1(getTranslation("deal.board")), create);
        heading.addClassName("leads-heading");
        add(heading, filters, board, empty);
    }

    boolean isOf(CurrentMember other) {
        return member.equals(other);
    }

    /** @param stage number of the stage that a narrow window shows; whatever else it is, the first one is shown */
    void open(DealFilter wanted, String stage) {
        filter = wanted;
        board.choose(stage);
        load();
    }

    private void change(DealFilter wanted) {
        filter = wanted;
        rememberPlace();
        load();
    }

    /** In the URL, for reloading, coming back and sending it to somebody. */
    void rememberPlace() {
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        board.chosen().ifPresent(stage -> parameters.put(STAGE, stage.toString()));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("deals", QueryParameters.simple(parameters)));
    }

    private void load() {
        failed = false;
        attempt(() -> {
            filters.offer(parts.choices().filters(member));
            filters.show(filter);
            board.open(filter);
        });
    }

    /** What cannot be read is said in the place of the board. */
    void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException failure) {
            failed = true;
            instead(EmptyState.unread(Sentence.of("deal.board.failed"), failure, this::load));
        }
    }

    /** Looks at what has changed; after something could not be read, at everything. */
    void follow(Runnable change) {
        if (failed) {
            load();
        } else {
            attempt(change);
        }
    }

    /** How many deals the board has now; without any, the page says what to do. */
    void counted(long deals) {
        filters.showCount(deals);
        if (deals > 0) {
            empty.setVisible(false);
            board.setVisible(true);
        } else {
            instead(filter.isEmpty() ? noDeals() : noMatch());
        }
    }

    private void instead(Component state) {
        board.setVisible(false);
        empty.setVisible(true);
        empty.removeAll();
        empty.add(state);
    }

    private Component noDeals() {
        return new EmptyState(
                VaadinIcon.MONEY, Sentence.of("deal.board.none"), Sentence.of("deal.board.none.hint"), create());
    }

    private Component noMatch() {
        return EmptyState.noMatch(
                Sentence.of("deal.board.noMatch"),
                Sentence.of("deal.board.noMatch.hint"),
                () -> change(DealFilter.NONE));
    }

    private Button create() {
        Button create = new Button(getTranslation("deal.create"), VaadinIcon.PLUS.create(), click -> create(null));
        create.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        return create;
    }

    /** Enters a deal; it is on the board at once, unless the filter keeps it out. */
    void create(@Nullable Stage in) {
        CreateDealDialog.withAnybody(member, in, parts, this::created).open();
    }

    private void created(DealId deal) {
        attempt(() -> filters.offer(parts.choices().filters(member)));
        board.news().about(deal);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var size = attached.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> {
            int width = size.get().width();
            // 0 until the browser has told it.
            board.narrow(width > 0 && width < NARROW);
        });
    }
}
