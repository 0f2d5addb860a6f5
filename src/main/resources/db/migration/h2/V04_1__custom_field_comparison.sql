create index custom_field_value_by_text on custom_field_value (field_id, text_value, lead_id);
create index custom_field_value_by_number on custom_field_value (field_id, number_value, lead_id);
create index custom_field_value_by_date on custom_field_value (field_id, date_value, lead_id);
