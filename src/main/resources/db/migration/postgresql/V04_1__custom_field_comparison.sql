-- each value fills one of the columns: the other two indexes leave it out
create index custom_field_value_by_text on custom_field_value (field_id, text_value, lead_id) where text_value is not null;
create index custom_field_value_by_number on custom_field_value (field_id, number_value, lead_id) where number_value is not null;
create index custom_field_value_by_date on custom_field_value (field_id, date_value, lead_id) where date_value is not null;
