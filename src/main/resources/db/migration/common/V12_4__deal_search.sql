-- The title in lower case and what the lead is found by: one text, so that one index answers a search over both. Kept by
-- app.leadline.deal.DealSearch when the lead is called differently.
alter table deal add column search_text varchar(520) default '' not null;
update deal set search_text = title_key || ' ' || (select l.search_text from lead l where l.id = deal.lead_id);

-- who created deals of a workspace, for its filters
create index deal_creators on deal (workspace_id, created_by);
