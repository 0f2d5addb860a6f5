-- What the values of a change are, for fields whose key does not tell it: so that a number or a day reads as one, also when its
-- field is gone.
alter table activity add column field_kind varchar(20);
update activity set field_kind = (
    select f.type from custom_field f where f.workspace_id = activity.workspace_id and 'custom.' || f.name = activity.field)
where field like 'custom.%';
