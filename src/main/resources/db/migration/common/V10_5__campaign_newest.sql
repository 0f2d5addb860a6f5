-- when something happened last to one of a campaign's leads, for lists of campaigns
create index participation_newest on participation (campaign_id, last_at);
