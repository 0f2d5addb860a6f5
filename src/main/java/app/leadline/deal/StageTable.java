package app.leadline.deal;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Reads and writes stages. Asks nobody who may. */
@Repository
class StageTable {

    private final JdbcClient jdbc;

    StageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the board. */
    List<Stage> of(WorkspaceId workspace) {
        return jdbc.sql("select " + Stage.COLUMNS + " from stage s where s.workspace_id = ? order by s.place, s.id")
                .param(workspace.value())
                .query((rs, row) -> Stage.read(rs))
                .list();
    }

    Optional<Stage> find(WorkspaceId workspace, StageId id) {
        return jdbc.sql("select " + Stage.COLUMNS + " from stage s where s.workspace_id = ? and s.id = ?")
                .params(workspace.value(), id.value())
                .query((rs, row) -> Stage.read(rs))
                .optional();
    }

    Optional<Stage> named(WorkspaceId workspace, String name) {
        return jdbc.sql("select " + Stage.COLUMNS + " from stage s where s.workspace_id = ? and s.name_key = ?")
                .params(workspace.value(), StageDraft.key(name))
                .query((rs, row) -> Stage.read(rs))
                .optional();
    }

    /**
     * Until the transaction ends, nothing comes into these stages or leaves them. Whoever changes deals holds first the
     * stages, then the leads, then the deals: so nobody waits for somebody who waits for them.
     *
     * @return those that the workspace has
     */
    Map<StageId, Stage> locked(WorkspaceId workspace, List<StageId> ids) {
        return jdbc
                .sql("select " + Stage.COLUMNS
                        + " from stage s where s.workspace_id = :workspace and s.id in (:ids) order by s.id for update")
                .param("workspace", workspace.value())
                .param("ids", ids.stream().map(StageId::value).toList())
                .query((rs, row) -> Stage.read(rs))
                .list()
                .stream()
                .collect(Collectors.toMap(Stage::id, Function.identity()));
    }

    StageId insert(WorkspaceId workspace, StageDraft draft, int place) {
        var keys = new GeneratedKeyHolder();
        unlessTaken(
                draft.name(),
                () -> jdbc.sql(
                                "insert into stage (workspace_id, name, name_key, colour, kind, place) values (?, ?, ?, ?, ?, ?)")
                        .params(
                                workspace.value(),
                                draft.name(),
                                StageDraft.key(draft.name()),
                                draft.colour().name(),
                                draft.kind().name(),
                                place)
                        .update(keys, "id"));
        return new StageId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    void update(StageId id, StageDraft draft) {
        unlessTaken(
                draft.name(),
                () -> jdbc.sql("update stage set name = ?, name_key = ?, colour = ?, kind = ? where id = ?")
                        .params(
                                draft.name(),
                                StageDraft.key(draft.name()),
                                draft.colour().name(),
                                draft.kind().name(),
                                id.value())
                        .update());
    }

    void place(StageId id, int place) {
        jdbc.sql("update stage set place = ? where id = ? and place <> ?")
                .params(place, id.value(), place)
                .update();
    }

    void delete(StageId id) {
        jdbc.sql("delete from stage where id = ?").param(id.value()).update();
    }

    private static void unlessTaken(String name, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("name", "deal.invalid.stageTaken", name);
        }
    }
}
