package app.leadline.deal;

import app.leadline.shared.MemberId;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down which way deals go through the stages. */
@Repository
class DealHistory {

    private final JdbcClient jdbc;

    DealHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from null when the deal begins here */
    void add(DealId deal, @Nullable Stage from, Stage to, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into deal_move (deal_id, from_name, to_name, to_colour, to_kind, moved_by, moved_at)
                        values (:deal, :from, :to, :colour, :kind, :by, :at)""")
                .param("deal", deal.value())
                .param("from", from == null ? null : from.name(), Types.VARCHAR)
                .param("to", to.name())
                .param("colour", to.colour().name())
                .param("kind", to.kind().name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All deals of a stage whose numbers lie in a range. */
    void addAll(StageStep step, long first, long last) {
        jdbc.sql("""
                        insert into deal_move (deal_id, from_name, to_name, to_colour, to_kind, moved_by, moved_at)
                        select d.id, cast(:from as varchar(40)), cast(:to as varchar(40)), cast(:colour as varchar(12)),
                          cast(:kind as varchar(4)), cast(:by as bigint), cast(:at as timestamp with time zone)
                        from deal d where d.stage_id = :stage and d.id between :first and :last""")
                .param("from", step.from().name())
                .param("to", step.to().name())
                .param("colour", step.to().colour().name())
                .param("kind", step.to().kind().name())
                .param("by", step.by().value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("stage", step.from().id().value())
                .param("first", first)
                .param("last", last)
                .update();
    }
}
