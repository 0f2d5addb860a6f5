package app.leadline.activity;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes activities of what happens to leads, in the transaction in which it happens. */
@Component
class Recorder {

    private final ActivityLog log;
    private final Folding folding;
    private final MonthRollup rollup;
    private final ActivitySentences sentences;
    private final Restoration restoration;

    Recorder(
            ActivityLog log,
            Folding folding,
            MonthRollup rollup,
            ActivitySentences sentences,
            Restoration restoration) {
        this.log = log;
        this.folding = folding;
        this.rollup = rollup;
        this.sentences = sentences;
        this.restoration = restoration;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void record(LeadEvent event) {
        List<NewActivity> rows = rowsOf(event);
        List<Long> ids = log.insert(rows);
        ids.forEach(restoration::recorded);
        Map<Long, Folding.Head> folded = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Folding.Head head = rows.get(i).head();
            if (head != null) {
                folded.put(ids.get(i), head);
            }
        }
        folding.fold(event, folded);
        count(event, rows.size(), folded);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void record(LeadEvents several) {
        several.events().stream().filter(event -> !event.changes().isEmpty()).forEach(this::record);
        List<? extends LeadEvent> plain = several.events().stream()
                .filter(event -> event.changes().isEmpty())
                .toList();
        if (!plain.isEmpty()) {
            log.insertAll(
                    plain.stream().map(event -> row(event, null, null, null)).toList());
            rollup.add(plain);
        }
    }

    private List<NewActivity> rowsOf(LeadEvent event) {
        Long restoredFrom = restoration.current();
        if (event.changes().isEmpty()) {
            return List.of(row(event, null, null, null));
        }
        Map<String, Folding.Head> heads =
                restoredFrom == null ? new HashMap<>(folding.headsFor(event)) : new HashMap<>();
        List<NewActivity> rows = new ArrayList<>();
        for (FieldChange change : event.changes()) {
            rows.add(row(event, change, heads.remove(change.field()), restoredFrom));
        }
        return rows;
    }

    private NewActivity row(
            LeadEvent event, @Nullable FieldChange change, Folding.@Nullable Head head, @Nullable Long restoredFrom) {
        Happening what = new Happening(event.type(), change, event.arguments(), restoredFrom != null);
        FieldChange shown = head == null || change == null ? change : Folding.leading(head.firstBefore(), change);
        Happening asShown = new Happening(what.type(), shown, what.arguments(), what.restored());
        String campaign = event.links().stream()
                .filter(link -> link.kind().equals("campaign"))
                .map(LeadEvent.Link::label)
                .findFirst()
                .orElse(null);
        return new NewActivity(event, what, head, restoredFrom, sentences.searchText(asShown, campaign));
    }

    /** A row that folds replaces another, which may stand in the month before. */
    private void count(LeadEvent event, int rows, Map<Long, Folding.Head> folded) {
        Map<Integer, Integer> months = new HashMap<>();
        months.put(NewActivity.utcMonth(NewActivity.at(event)), rows);
        folded.values().forEach(head -> months.merge(NewActivity.utcMonth(head.at()), -1, Integer::sum));
        months.forEach((month, more) -> rollup.add(event.lead(), month, event.category(), event.by(), more));
    }
}
