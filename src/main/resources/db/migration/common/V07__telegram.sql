-- An account becomes connected when its owner logs in; one that is only known from an export stays DISCONNECTED.
alter table telegram_account add column username varchar(32);
alter table telegram_account add column phone varchar(16);
-- names what the gateway keeps of the login; null when there is none
alter table telegram_account add column session_key varchar(32);
-- why it is not connected: the key of a failure, null when nobody has to know
alter table telegram_account add column problem varchar(40);
-- the one process that holds the session, and until when it may be believed
alter table telegram_account add column held_by varchar(80);
alter table telegram_account add column held_until timestamp with time zone;
alter table telegram_account add constraint telegram_account_session unique (session_key);

-- how far a conversation has been fetched
alter table conversation add column fetched_to bigint;
alter table conversation add column fetch_before bigint;
alter table conversation add column fetch_total integer;
alter table conversation add column looked_at timestamp with time zone;
alter table conversation add column read_by_other bigint default 0 not null;
alter table conversation add column read_by_self bigint default 0 not null;
-- what a storyline may do with it
alter table conversation add column ai_use varchar(12) default 'QUOTE' not null;

-- names what was pressed: pressing it twice is the same message
alter table message add column client_token uuid;
alter table message add column failure varchar(40);
alter table message add constraint message_client_token unique (client_token);

create table message_draft (
    owner_id   bigint                   not null references member (id) on delete cascade,
    account_id bigint                   not null references telegram_account (id) on delete cascade,
    lead_id    bigint                   not null references lead (id) on delete cascade,
    text       varchar(65536)           not null,
    reply_to   bigint,
    updated_at timestamp with time zone not null,
    constraint message_draft_key primary key (account_id, lead_id)
);
create index message_draft_lead on message_draft (lead_id);
create index message_draft_owner on message_draft (owner_id);

-- own messages that Telegram has not confirmed: PENDING, SENDING or UNKNOWN in message.status; nothing else is in this table
create table outbox (
    message_id      bigint                   primary key references message (id) on delete cascade,
    account_id      bigint                   not null references telegram_account (id) on delete cascade,
    conversation_id bigint                   not null references conversation (id) on delete cascade,
    due_at          timestamp with time zone not null
);
create index outbox_account on outbox (account_id, due_at);
create index outbox_conversation on outbox (conversation_id, message_id);

-- which conversations an update belongs to
create index conversation_peer on conversation (account_id, peer_telegram_id);
