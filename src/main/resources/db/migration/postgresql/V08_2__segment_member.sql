-- Leaving and telling update rows in their places: room for them on the same page, so that no index has to follow.
alter table segment_member set (fillfactor = 70);
