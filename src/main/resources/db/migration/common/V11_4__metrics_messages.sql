-- What was really sent (Telegram has numbered it) and really written by somebody (no call, no changed photo) is counted in this index alone.
drop index message_by_direction;
create index message_by_direction on message (conversation_id, outgoing, sent_at, kind, telegram_message_id);
