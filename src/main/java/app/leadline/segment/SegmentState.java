package app.leadline.segment;

/** Whether leads join and leave by themselves. */
public enum SegmentState {
    /** They do. */
    ACTIVE,
    /** Somebody froze it: it keeps the members it had. */
    INACTIVE,
    /** Something that its rule uses was deleted: frozen until the rule is changed. */
    BROKEN
}
