package app.leadline.conversation.ui;

/** What the reader can do with a row of the conversation. */
interface RowActions {

    /** Begin a message that answers it. */
    void answer(MessageBubble row);

    /** Send one that has failed once more. */
    void again(MessageBubble row);

    /** Take back one that has failed, or that nobody has handed over yet. */
    void discard(MessageBubble row);
}
