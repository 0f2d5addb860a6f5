-- The newest message of the other side, and how many were written, without a look at the rows.
create index message_by_direction on message (conversation_id, outgoing, sent_at);
