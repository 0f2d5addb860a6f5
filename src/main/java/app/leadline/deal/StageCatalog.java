package app.leadline.deal;

import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pipeline of the workspace the asker looks at, for its owners and admins; every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for anybody else. A stage of another workspace counts
 * as gone. A workspace keeps at least one open stage: there new deals begin.
 */
@Service
@Transactional
public class StageCatalog {

    public static final int STAGES_LIMIT = 30;

    private final StageTable table;
    private final StageSweep sweep;
    private final DealPolicy policy;
    private final StagesInRules rules;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StageCatalog(
            StageTable table,
            StageSweep sweep,
            DealPolicy policy,
            StagesInRules rules,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.sweep = sweep;
        this.policy = policy;
        this.rules = rules;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** How many deals stand in each stage; a stage without any is not in it. */
    @Transactional(readOnly = true)
    public Map<StageId, Long> usage(CurrentMember asker) {
        policy.requireDefineStages(asker);
        Map<StageId, Long> found = new HashMap<>();
        jdbc.sql("select stage_id, count(*) from deal where workspace_id = ? group by stage_id")
                .param(asker.workspace().value())
                .query(row -> {
                    found.put(new StageId(row.getLong(1)), row.getLong(2));
                });
        return found;
    }

    /** The names of the segments whose rules ask for a stage. */
    @Transactional(readOnly = true)
    public List<String> segmentsUsing(CurrentMember asker, StageId id) {
        policy.requireDefineStages(asker);
        return rules.using(asker, id);
    }

    /**
     * Adds a stage after the last one of its kind, or at the end.
     *
     * @throws InvalidInput for "name" when it is blank, too long or taken; for the whole when there are too many
     */
    public StageId create(CurrentMember asker, StageDraft draft) {
        policy.requireDefineStages(asker);
        held(asker);
        List<Stage> known = table.of(asker.workspace());
        if (known.size() >= STAGES_LIMIT) {
            throw new InvalidInput("", "deal.invalid.tooManyStages", STAGES_LIMIT);
        }
        StageId id = table.insert(asker.workspace(), draft.checked(), known.size());
        List<StageId> order = new ArrayList<>(known.stream().map(Stage::id).toList());
        int last = known.stream()
                .filter(stage -> stage.kind() == draft.kind())
                .mapToInt(known::indexOf)
                .max()
                .orElse(known.size() - 1);
        order.add(last + 1, id);
        place(order);
        changed(asker);
        return id;
    }

    /** @throws InvalidInput for "name" when it is blank, too long or taken; for "stage" when it is gone */
    public void rename(CurrentMember asker, StageId id, String name) {
        edit(asker, id, stage -> new StageDraft(name, stage.colour(), stage.kind()));
    }

    /** @throws InvalidInput for "stage" when it is gone */
    public void recolour(CurrentMember asker, StageId id, TagColour colour) {
        edit(asker, id, stage -> new StageDraft(stage.name(), colour, stage.kind()));
    }

    /**
     * Gives a stage another meaning. The deals in it are won, lost or open with it, and their leads hear of that.
     *
     * @throws InvalidInput for "kind" when no open stage would be left; for "stage" when it is gone
     */
    public void changeKind(CurrentMember asker, StageId id, StageKind kind) {
        edit(asker, id, stage -> new StageDraft(stage.name(), stage.colour(), kind));
    }

    /**
     * Puts a stage at a place among the others; a place beyond the end is the end.
     *
     * @param place from 0
     * @throws InvalidInput for "stage" when it is gone
     */
    public void move(CurrentMember asker, StageId id, int place) {
        policy.requireDefineStages(asker);
        held(asker);
        List<StageId> order = new ArrayList<>(
                table.of(asker.workspace()).stream().map(Stage::id).toList());
        if (!order.remove(id)) {
            throw gone();
        }
        order.add(Math.clamp(place, 0, order.size()), id);
        place(order);
        changed(asker);
    }

    /**
     * Deletes a stage. Its deals go to another one, as if somebody had moved each of them, and rules of segments ask for that
     * one from then on; without another one these segments are broken.
     *
     * @param heir where the deals go; may be null when there are none
     * @return how many deals have moved
     * @throws InvalidInput for "heir" when deals need one and it is null, gone, or the stage itself; for "kind" when no
     *     open stage would be left; for "stage" when it is gone
     */
    public long delete(CurrentMember asker, StageId id, @Nullable StageId heir) {
        policy.requireDefineStages(asker);
        Map<StageId, Stage> held = held(asker);
        Stage stage = Optional.ofNullable(held.get(id)).orElseThrow(StageCatalog::gone);
        requireOpenStage(held.values().stream().filter(other -> !other.id().equals(id)));
        long deals = jdbc.sql("select count(*) from deal where stage_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
        if (deals > 0 || heir != null) {
            Stage target = Optional.ofNullable(heir)
                    .filter(other -> !other.equals(id))
                    .map(held::get)
                    .orElseThrow(() -> new InvalidInput("heir", "deal.invalid.heir", stage.name(), deals));
            sweep.run(new StageStep(stage, target, asker.id(), clock.instant()));
            events.publishEvent(new DealsChanged(asker.workspace(), null, Set.of(id, target.id())));
        }
        rules.gone(asker, stage, heir);
        table.delete(id);
        changed(asker);
        return deals;
    }

    private void edit(CurrentMember asker, StageId id, Function<Stage, StageDraft> change) {
        policy.requireDefineStages(asker);
        Map<StageId, Stage> held = held(asker);
        Stage before = Optional.ofNullable(held.get(id)).orElseThrow(StageCatalog::gone);
        StageDraft draft = change.apply(before).checked();
        Stage after = new Stage(id, draft.name(), draft.colour(), draft.kind());
        if (after.equals(before)) {
            return;
        }
        held.put(id, after);
        requireOpenStage(held.values().stream());
        table.update(id, draft);
        if (after.kind() != before.kind()) {
            sweep.run(new StageStep(before, after, asker.id(), clock.instant()));
            events.publishEvent(new DealsChanged(asker.workspace(), null, Set.of(id)));
        }
        changed(asker);
    }

    /**
     * All of them, so that of two people who each take away one of the last two open stages, one is refused, and that nobody
     * who holds one of them waits for another one in an order of their own.
     */
    private Map<StageId, Stage> held(CurrentMember asker) {
        List<StageId> all = table.of(asker.workspace()).stream().map(Stage::id).toList();
        return all.isEmpty() ? new HashMap<>() : new HashMap<>(table.locked(asker.workspace(), all));
    }

    private static void requireOpenStage(Stream<Stage> left) {
        if (left.noneMatch(stage -> stage.kind() == StageKind.OPEN)) {
            throw new InvalidInput("kind", "deal.invalid.lastOpenStage");
        }
    }

    private void place(List<StageId> order) {
        for (int place = 0; place < order.size(); place++) {
            table.place(order.get(place), place);
        }
    }

    private void changed(CurrentMember asker) {
        events.publishEvent(new StagesChanged(asker.workspace()));
    }

    private static InvalidInput gone() {
        return new InvalidInput("stage", "deal.invalid.stageGone");
    }
}
