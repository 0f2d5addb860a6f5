-- What happened to a lead in one deal or one campaign, for the pages of these; descending, because H2 does not walk an index
-- backwards.
create index activity_by_deal on activity (deal_id, lead_id, occurred_at desc, id desc);
create index activity_by_campaign on activity (campaign_id, lead_id, occurred_at desc, id desc);
