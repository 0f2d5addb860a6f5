-- H2 does not look for each segment and lead in the primary key: it would read all members of the segments.
create index segment_member_by_lead on segment_member (lead_id, segment_id);
