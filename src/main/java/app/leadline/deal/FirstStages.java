package app.leadline.deal;

import app.leadline.lead.TagColour;
import app.leadline.organization.WorkspaceCreated;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The pipeline that every workspace begins with; it can be changed like any other. */
@Component
class FirstStages {

    private static final List<StageDraft> ALL = List.of(
            new StageDraft("New", TagColour.BLUE, StageKind.OPEN),
            new StageDraft("Proposal", TagColour.VIOLET, StageKind.OPEN),
            new StageDraft("Negotiation", TagColour.AMBER, StageKind.OPEN),
            new StageDraft("Closed Won", TagColour.GREEN, StageKind.WON),
            new StageDraft("Closed Lost", TagColour.RED, StageKind.LOST));

    private final StageTable table;

    FirstStages(StageTable table) {
        this.table = table;
    }

    @EventListener
    void begin(WorkspaceCreated created) {
        for (int place = 0; place < ALL.size(); place++) {
            table.insert(created.workspace(), ALL.get(place), place);
        }
    }
}
