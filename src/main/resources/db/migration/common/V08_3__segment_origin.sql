-- Who has changed the rule last, and when; nobody when it followed something else, a tag that was merged into another.
alter table segment add column changed_by bigint references member (id);
alter table segment add column changed_at timestamp with time zone;
update segment set changed_by = created_by, changed_at = created_at;
alter table segment alter column changed_at set not null;
create index segment_changed_by on segment (changed_by);
