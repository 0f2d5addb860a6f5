-- "contains" over names, usernames and phone numbers of a million leads
create extension if not exists pg_trgm;
create index lead_search on lead using gin (search_text gin_trgm_ops);
