-- the newest deal of a workspace, whose currency the next one begins with
create index deal_by_age on deal (workspace_id, id desc);
