-- What was told of a conversation, or of one of its messages, is forgotten when it is taken back.
create index statement_source_conversation on statement_source (conversation_id, target_id);

-- Somebody on another server does not want it any more.
alter table storyline_run add column cancelled boolean default false not null;
