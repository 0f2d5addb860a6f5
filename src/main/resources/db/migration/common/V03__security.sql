-- Rises with every new password: sessions that carry an older number are over.
alter table member add column credentials_version integer default 0 not null;
-- Null: the language of the browser.
alter table member add column language varchar(2);
alter table member add column theme varchar(6) default 'SYSTEM' not null;

-- The one-time link of a person who has not chosen a password yet; at most one is valid. Only a hash: the link itself
-- is shown once.
create table invitation (
    member_id    bigint                   not null primary key references member (id) on delete cascade,
    workspace_id bigint                   not null references workspace (id) on delete cascade,
    token_hash   varchar(64)              not null,
    expires_at   timestamp with time zone not null,
    constraint invitation_token_unique unique (token_hash)
);
create index invitation_workspace on invitation (workspace_id);

-- One browser that stays signed in. The cookie holds the series and a token that changes with each use.
create table remembered_login (
    series              varchar(32)              not null primary key,
    member_id           bigint                   not null references member (id) on delete cascade,
    token_hash          varchar(64)              not null,
    previous_token_hash varchar(64),
    used_at             timestamp with time zone not null
);
create index remembered_login_member on remembered_login (member_id);
create index remembered_login_used on remembered_login (used_at);

-- Failed sign-ins per account and per address, under a hash: people type passwords into the wrong field.
create table login_attempt (
    subject       varchar(64)              not null primary key,
    failures      integer                  not null,
    tried_at      timestamp with time zone not null,
    blocked_until timestamp with time zone not null
);
create index login_attempt_tried on login_attempt (tried_at);

-- Holds its one row from the moment the set-up page has been used: two people cannot set up at the same time.
create table installation (
    id        smallint                 not null primary key,
    set_up_at timestamp with time zone not null,
    constraint installation_only_one check (id = 1)
);
