package app.leadline.intelligence.langchain;

/** Something that was set up cannot be right. The message is a sentence for whoever did; it stops the start. */
final class WrongSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongSetting(String sentence) {
        super(sentence);
    }
}
