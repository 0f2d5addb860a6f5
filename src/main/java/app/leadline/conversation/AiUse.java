package app.leadline.conversation;

/** What a text written by the AI may do with the messages of a conversation; its owner decides. From the most to the least. */
public enum AiUse {
    /** Take up their words, with the message they stand in. */
    QUOTE,
    /** Tell what they are about, in other words. */
    PARAPHRASE,
    /** Leave them alone: they are not given to the AI at all. */
    NOTHING
}
