package app.leadline.conversation;

import app.leadline.telegram.MessageKind;

/** A message as the AI may read it: what was deleted or never arrived is not among them. */
public record AiMessage(MessageKey key, boolean outgoing, String senderName, MessageKind kind, String text) {}
