package app.leadline.intelligence;

/**
 * What has happened since a version was made, each number up to {@link #LIMIT}.
 *
 * @param messages in conversations it was made from, and in new ones
 */
public record News(long messages, long stageChanges, long campaignAnswers, long fieldChanges) {

    /** As many as anybody wants to know exactly. */
    public static final int LIMIT = 100;

    public boolean none() {
        return messages + stageChanges + campaignAnswers + fieldChanges == 0;
    }
}
