package app.leadline.deal.ui;

import app.leadline.deal.DealCard;
import app.leadline.deal.DealFilter;
import app.leadline.deal.DealId;
import app.leadline.deal.Stage;
import app.leadline.deal.StageId;
import app.leadline.deal.StageTotals;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns and their cards, kept up to date while they are looked at. A narrow window shows one column, and reads only that. */
class Board extends Div {

    private final transient CurrentMember member;
    private final transient DealParts parts;
    private final BoardPage page;
    private final transient BoardNews news;
    private final transient BoardMoves moves;
    private final StageSwitch switcher = new StageSwitch(this::choose);
    private final Div row = new Div();
    private final Div spoken = new Div();
    private final Map<StageId, BoardColumn> columns = new LinkedHashMap<>();
    private final transient BoardCards cards;
    private DealFilter filter = DealFilter.NONE;
    private boolean narrow;
    private @Nullable StageId chosen;

    Board(CurrentMember member, DealParts parts, BoardPage page) {
        this.member = member;
        this.parts = parts;
        this.page = page;
        this.news = new BoardNews(this, member, parts.broadcaster());
        this.moves = new BoardMoves(this, member, parts);
        this.cards = new BoardCards(columns, parts, news, moves);
        addClassName("board");
        row.addClassName("board-columns");
        spoken.addClassName("ll-for-readers");
        spoken.getElement().setAttribute("aria-live", "polite");
        Div keys = new Div(getTranslation("deal.board.keys"));
        keys.addClassName("ll-for-readers");
        add(keys, switcher, row, spoken);
        BoardKeys.on(this, moves);
    }

    BoardNews news() {
        return news;
    }

    boolean isMoving() {
        return moves.any();
    }

    List<Stage> stages() {
        return columns.values().stream().map(BoardColumn::stage).toList();
    }

    Optional<BoardCard> card(DealId deal) {
        return cards.find(deal);
    }

    Optional<StageId> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** @param stage as it stands in a URL */
    void choose(String stage) {
        chosen = stage.matches("[1-9]\\d{0,17}") ? new StageId(Long.parseLong(stage)) : null;
    }

    private void choose(StageId stage) {
        chosen = stage;
        page.rememberPlace();
        page.attempt(this::look);
    }

    void narrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            page.attempt(this::look);
        }
    }

    /** Everything anew. */
    void open(DealFilter wanted) {
        filter = wanted;
        news.forget();
        arrange(parts.board().stages(member));
        columns.values().forEach(BoardColumn::forget);
        count(columns.keySet(), parts.board().totals(member, filter));
        look();
    }

    private void arrange(List<Stage> stages) {
        Map<StageId, BoardColumn> before = Map.copyOf(columns);
        columns.clear();
        stages.forEach(stage -> {
            BoardColumn column = before.getOrDefault(stage.id(), column(stage));
            column.show(stage);
            columns.put(stage.id(), column);
        });
        cards.forgetOthers();
        if (!row.getChildren().toList().equals(List.copyOf(columns.values()))) {
            row.removeAll();
            columns.values().forEach(row::add);
        }
    }

    private Optional<BoardColumn> known(StageId stage) {
        return Optional.ofNullable(columns.get(stage));
    }

    private BoardColumn column(Stage stage) {
        return new BoardColumn(stage, this::more, this::dropped, page::create);
    }

    private void count(Collection<StageId> counted, Map<StageId, StageTotals> totals) {
        counted.forEach(id -> known(id).ifPresent(column -> column.show(totals.getOrDefault(id, StageTotals.NONE))));
        page.counted(columns.values().stream().mapToLong(BoardColumn::deals).sum());
    }

    private @Nullable StageId firstWithDeals() {
        return columns.values().stream()
                .sorted(Comparator.comparing(column -> column.deals() == 0))
                .map(column -> column.stage().id())
                .findFirst()
                .orElse(null);
    }

    /** Shows the columns there is room for, and reads those that are not known yet. */
    private void look() {
        StageId one = columns.containsKey(chosen) ? chosen : firstWithDeals();
        setClassName("board-narrow", narrow);
        switcher.setVisible(narrow);
        switcher.show(columns.values(), one);
        columns.forEach((id, column) -> column.setVisible(!narrow || id.equals(one)));
        List<BoardColumn> unknown = columns.values().stream()
                .filter(column -> column.isVisible() && !column.isLoaded())
                .toList();
        List<StageId> ids = unknown.stream().map(column -> column.stage().id()).toList();
        Map<StageId, List<DealCard>> pages = parts.board().firstPages(member, filter, ids, BoardColumn.PAGE);
        unknown.forEach(
                column -> cards.fill(column, pages.getOrDefault(column.stage().id(), List.of()), BoardColumn.PAGE));
    }

    private void more(BoardColumn column) {
        if (column.wantsMore()) {
            page.attempt(() -> {
                List<DealCard> found =
                        parts.board().page(member, filter, column.stage().id(), column.last(), BoardColumn.PAGE);
                cards.append(column, found, BoardColumn.PAGE);
            });
        }
    }

    private void dropped(BoardColumn column, Object what) {
        if (what instanceof BoardCard card && cards.has(card)) {
            moves.move(card.deal().id(), column.stage(), false);
        }
    }

    /** Puts the focus on a card, or near where it was when it is out of sight. */
    void focus(DealId deal, StageId before) {
        cards.find(deal)
                .filter(card -> known(card.deal().stage())
                        .filter(BoardColumn::isVisible)
                        .isPresent())
                .ifPresentOrElse(BoardCard::focus, () -> known(before).ifPresent(BoardColumn::focusFirst));
    }

    /** Shows a deal as it shall stand. */
    void put(DealCard deal) {
        cards.put(deal);
    }

    void say(Sentence sentence) {
        spoken.setText(Texts.of(sentence));
    }

    /** Looks at what has changed, and at nothing else. */
    void hear(BoardNews.Digest digest) {
        page.follow(() -> {
            if (digest.stages()) {
                arrange(parts.board().stages(member));
            }
            Set<StageId> counted = digest.stages() ? Set.copyOf(columns.keySet()) : digest.counted();
            count(counted, parts.board().totals(member, filter, counted));
            digest.swept().forEach(id -> known(id).ifPresent(BoardColumn::forget));
            look();
            Map<DealId, DealCard> now = parts.board().cards(member, filter, digest.deals()).stream()
                    .collect(Collectors.toMap(DealCard::id, card -> card));
            digest.deals()
                    .forEach(id -> Optional.ofNullable(now.get(id)).ifPresentOrElse(cards::put, () -> cards.drop(id)));
            columns.values().stream()
                    .filter(column -> column.isVisible() && column.isShort())
                    .forEach(this::more);
        });
    }
}
