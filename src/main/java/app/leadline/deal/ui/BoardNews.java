package app.leadline.deal.ui;

import app.leadline.deal.DealId;
import app.leadline.deal.DealsChanged;
import app.leadline.deal.StageId;
import app.leadline.deal.StagesChanged;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LiveEvent;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.UiBroadcaster;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Gathers what happens to the deals of a workspace, and tells a board of it now and then: it looks at what has changed, not at all. */
class BoardNews {

    private static final Duration CALM = Duration.ofMillis(500);

    private final Board board;
    private final Throttle calm;
    private final Set<DealId> deals = new HashSet<>();
    private final Set<StageId> swept = new HashSet<>();
    private final Set<StageId> counted = new HashSet<>();
    private boolean stages;

    /**
     * What has happened.
     *
     * @param deals that came, went or changed
     * @param swept stages in which many deals did at once
     * @param counted stages that come to something else now, those included
     * @param stages whether the stages themselves have changed
     */
    record Digest(Set<DealId> deals, Set<StageId> swept, Set<StageId> counted, boolean stages) {}

    BoardNews(Board board, CurrentMember member, UiBroadcaster broadcaster) {
        this.board = board;
        this.calm = new Throttle(board, CALM, this::tell);
        broadcaster.listen(board, new DealsChanged.Of(member.workspace()), this::happened);
        broadcaster.listen(board, new StagesChanged(member.workspace()), event -> {
            stages = true;
            calm.request();
        });
    }

    private void happened(LiveEvent event) {
        if (event instanceof DealsChanged changed) {
            counted.addAll(changed.stages());
            if (changed.deal() == null) {
                swept.addAll(changed.stages());
            } else {
                deals.add(changed.deal());
            }
            calm.request();
        }
    }

    /** Something about a deal or its lead may look different. */
    void about(DealId deal) {
        deals.add(deal);
        calm.request();
    }

    /** While a card is being moved the board does not look; it says here when it is done. */
    void request() {
        calm.request();
    }

    /** The board is read anew. */
    void forget() {
        deals.clear();
        swept.clear();
        counted.clear();
        stages = false;
    }

    private void tell() {
        if (board.isMoving()) {
            return;
        }
        Digest digest = new Digest(Set.copyOf(deals), Set.copyOf(swept), Set.copyOf(counted), stages);
        forget();
        board.hear(digest);
    }
}
