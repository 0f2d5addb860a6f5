-- "archived, newest first": archived leads are the old ones, so that walking lead_by_age would pass nearly all others
create index lead_by_status_age on lead (workspace_id, status, created_at, id);
create index lead_by_priority_age on lead (workspace_id, priority, created_at, id);
