-- the owner has stopped the first fetch: a restart does not go on with it
alter table conversation add column fetch_stopped boolean default false not null;
