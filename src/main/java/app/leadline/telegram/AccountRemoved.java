package app.leadline.telegram;

import app.leadline.shared.MemberId;

/**
 * An account is being removed. Published inside the transaction that does it and before its rows go, after its session has ended: who keeps
 * something of the account settles here what becomes of it.
 *
 * @param withConversations whether its conversations go as well; otherwise the account stays as one that is known from an export only
 */
public record AccountRemoved(TelegramAccountId account, MemberId owner, boolean withConversations) {}
