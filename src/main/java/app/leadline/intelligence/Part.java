package app.leadline.intelligence;

/** The parts of a storyline, in the order in which they are read. */
public enum Part {
    /** The interaction snapshot: bullet points. */
    SNAPSHOT,
    /** One or two paragraphs. */
    NARRATIVE,
    /** Three to five things to do. */
    ACTION
}
