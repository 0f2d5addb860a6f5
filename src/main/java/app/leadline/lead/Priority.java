package app.leadline.lead;

import java.util.Arrays;

/** How important a lead is, the most important first. */
public enum Priority {
    HIGH(1),
    MEDIUM(2),
    LOW(3);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** As stored: 1 is the most important, so that sorting by it sorts as people expect. */
    public int rank() {
        return rank;
    }

    public static Priority ofRank(int rank) {
        return Arrays.stream(values()).filter(p -> p.rank == rank).findFirst().orElseThrow();
    }
}
