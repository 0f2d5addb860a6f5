package app.leadline.demo;

import app.leadline.deal.DealBoard;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealId;
import app.leadline.deal.DealReading;
import app.leadline.deal.DealService;
import app.leadline.deal.RevenueType;
import app.leadline.deal.Stage;
import app.leadline.deal.StageId;
import app.leadline.deal.StageKind;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** The deals of {@code deals.csv}, from one stage to the next until they are won or lost. */
@Demo
@Order(40)
class DemoDeals implements Chapter {

    private final DealService deals;
    private final DealReading reading;
    private final DealBoard board;

    DemoDeals(DealService deals, DealReading reading, DealBoard board) {
        this.deals = deals;
        this.reading = reading;
        this.board = board;
    }

    @Override
    public void write(Script script, Cast cast) {
        Map<Integer, DealId> made = new HashMap<>();
        Table.read("deals.csv").rows().forEach(row -> write(script, cast, row, made));
    }

    private void write(Script script, Cast cast, Table.Row row, Map<Integer, DealId> made) {
        int number = row.number("number");
        LeadLine lead = LeadLine.of(row.text("lead"));
        CurrentMember by = cast.as(row.text("by"), lead.workspace());
        Random luck = new Random(number);
        script.at(
                script.ago(row.number("created"), 11, luck.nextInt(60)),
                () -> made.put(number, deals.create(by, script.lead(lead.key()), draft(row), null)));
        move(script, row, "proposal", 14, luck, () -> goOn(by, made.get(number), open(1)));
        move(script, row, "negotiation", 14, luck, () -> goOn(by, made.get(number), open(2)));
        move(script, row, "closed", 16, luck, () -> {
            StageKind end = StageKind.valueOf(row.text("end"));
            goOn(by, made.get(number), stages -> first(stages, stage -> stage.kind() == end));
        });
    }

    private static DealDraft draft(Table.Row row) {
        Money value = Money.read(row.text("value")).orElseThrow();
        return new DealDraft(row.text("title"), value, RevenueType.valueOf(row.text("type")), null);
    }

    private static void move(Script script, Table.Row row, String column, int hour, Random luck, Runnable action) {
        if (!row.text(column).isEmpty()) {
            script.at(script.ago(row.number(column), hour, luck.nextInt(60)), action);
        }
    }

    /** Which of the stages of a workspace is meant. */
    private interface Choice {
        StageId among(List<Stage> stages);
    }

    private static Choice open(int place) {
        return stages -> stages.stream()
                .filter(stage -> stage.kind() == StageKind.OPEN)
                .skip(place)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static StageId first(List<Stage> stages, Predicate<Stage> condition) {
        return stages.stream().filter(condition).findFirst().orElseThrow().id();
    }

    private void goOn(CurrentMember by, @Nullable DealId deal, Choice to) {
        DealId known = Objects.requireNonNull(deal);
        StageId from = reading.details(by, known).stage().id();
        deals.move(by, known, from, to.among(board.stages(by)));
    }
}
