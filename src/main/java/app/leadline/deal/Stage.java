package app.leadline.deal;

import app.leadline.lead.TagColour;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A place in the pipeline of a workspace. */
public record Stage(StageId id, String name, TagColour colour, StageKind kind) {

    static final String COLUMNS =
            "s.id as stage_id, s.name as stage_name, s.colour as stage_colour, s.kind as stage_kind";

    static Stage read(ResultSet rs) throws SQLException {
        return new Stage(
                new StageId(rs.getLong("stage_id")),
                rs.getString("stage_name"),
                TagColour.valueOf(rs.getString("stage_colour")),
                StageKind.valueOf(rs.getString("stage_kind")));
    }
}
