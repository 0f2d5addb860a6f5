package app.leadline.conversation;

import app.leadline.shared.LeadId;

/**
 * Which lead a chat of an export belongs to.
 *
 * @param chat its place in the file, as in {@code ChatOutline.index()}
 */
public record ChatChoice(int chat, LeadId lead) {}
