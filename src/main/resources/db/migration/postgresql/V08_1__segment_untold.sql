-- what is still to be told, without passing all other members; told rows leave the index
create index segment_member_untold on segment_member (segment_id, lead_id) where not told;
