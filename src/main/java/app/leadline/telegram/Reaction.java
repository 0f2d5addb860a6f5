package app.leadline.telegram;

/**
 * @param type {@code emoji}, {@code custom_emoji} or {@code paid}
 * @param emoji what to show; a star for a paid one, and empty for a custom one whose picture is not here
 */
public record Reaction(String type, String emoji, int count) {}
