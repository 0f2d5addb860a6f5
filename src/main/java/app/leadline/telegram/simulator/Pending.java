package app.leadline.telegram.simulator;

import org.jspecify.annotations.Nullable;

/** A message that was taken in hand by a session and is not at Telegram yet; outlives the process. */
record Pending(long userId, String text, @Nullable Long replyTo) {}
