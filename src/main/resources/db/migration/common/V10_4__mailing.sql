-- What people write goes before what a campaign has put into the queue, and a campaign may say until when its message is welcome.
alter table outbox add column mailing boolean default false not null;
alter table outbox add column not_after timestamp with time zone;

alter table campaign_message add column not_after timestamp with time zone;
-- the newest message of the other side that came before this one was known to have arrived, by Telegram's number
alter table campaign_message add column heard bigint default 0 not null;
alter table campaign_message add column heard_at timestamp with time zone;

-- each round asks for those that run and those that are to begin
create index campaign_by_status on campaign (status, starts_at, id);
-- a few are under way of the many that were sent
drop index campaign_message_steps;
create index campaign_message_states on campaign_message (campaign_id, state, place);
