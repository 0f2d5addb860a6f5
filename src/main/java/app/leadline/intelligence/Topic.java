package app.leadline.intelligence;

import java.util.Arrays;
import java.util.List;

/** What a statement is about; its label is the message {@code storyline.topic.NAME}. */
public enum Topic {
    LAST_INTERACTION(Part.SNAPSHOT),
    RESPONSIVENESS(Part.SNAPSHOT),
    PAIN_POINTS(Part.SNAPSHOT),
    INTENT(Part.SNAPSHOT),
    NEXT_STEP(Part.SNAPSHOT),
    ENTRY(Part.NARRATIVE),
    CAMPAIGNS(Part.NARRATIVE),
    CONVERSATION(Part.NARRATIVE),
    OPPORTUNITY(Part.NARRATIVE),
    INTEREST(Part.NARRATIVE),
    FOLLOW_UP(Part.ACTION),
    PAIN_POINT(Part.ACTION),
    FEATURE(Part.ACTION),
    MEETING(Part.ACTION);

    private final Part part;

    Topic(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }

    public static List<Topic> of(Part part) {
        return Arrays.stream(values()).filter(topic -> topic.part == part).toList();
    }
}
