-- "contains" over titles of deals and what their leads are called
create index deal_search on deal using gin (search_text gin_trgm_ops);
-- as for leads: a small sample cannot tell a rare word from a common one
alter table deal alter column search_text set statistics 1000;
