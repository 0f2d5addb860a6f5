package app.leadline.conversation;

import app.leadline.shared.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with looking for new messages.
 *
 * @param lookedAt when Telegram was last asked; null when it was not yet
 * @param problem what stops it; null when nothing does
 * @param again when it goes on after a pause that Telegram asked for; null when it is not pausing
 */
public record WatchState(
        @Nullable Instant lookedAt,
        @Nullable Sentence problem,
        @Nullable Instant again) {}
