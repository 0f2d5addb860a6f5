-- Actions that the data suggested where a model proposed fewer than three.
alter table storyline_statement add column from_data boolean default false not null;
