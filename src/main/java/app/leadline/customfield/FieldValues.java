package app.leadline.customfield;

import app.leadline.shared.LeadId;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes values as canonical text, with the columns that rules and sorting need. Asks nobody who may. */
@Repository
class FieldValues {

    private static final int COMPARED = 60;
    private static final String SELECT = """
            select v.lead_id, v.field_id, v.canonical, c.option_id from custom_field_value v
            left join custom_field_choice c on c.lead_id = v.lead_id and c.field_id = v.field_id
            where\s""";

    private final JdbcClient jdbc;

    FieldValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All values of a lead, in one statement. */
    Map<FieldId, String> of(LeadId lead) {
        Map<FieldId, String> found = new LinkedHashMap<>();
        jdbc.sql(SELECT + "v.lead_id = ? order by v.field_id, c.option_id")
                .param(lead.value())
                .query(row -> {
                    add(
                            found,
                            new FieldId(row.getLong("field_id")),
                            row.getString("canonical"),
                            row.getLong("option_id"));
                });
        return found;
    }

    /** The values of one field for several leads, in one statement. */
    Map<LeadId, String> of(FieldId field, Collection<LeadId> leads) {
        Map<LeadId, String> found = new LinkedHashMap<>();
        jdbc.sql(SELECT + "v.field_id = :field and v.lead_id in (:leads) order by v.lead_id, c.option_id")
                .param("field", field.value())
                .param("leads", leads.stream().map(LeadId::value).toList())
                .query(row -> {
                    add(
                            found,
                            new LeadId(row.getLong("lead_id")),
                            row.getString("canonical"),
                            row.getLong("option_id"));
                });
        return found;
    }

    private static <K> void add(Map<K, String> found, K key, @Nullable String canonical, long option) {
        if (canonical != null) {
            found.put(key, canonical);
        } else if (option != 0) {
            found.merge(key, "#" + option, (before, more) -> before + " " + more);
        }
    }

    /** The value, held against others until the transaction ends; null when there is none to hold. */
    @Nullable
    String locked(LeadId lead, FieldDefinition field) {
        boolean there = jdbc.sql("select lead_id from custom_field_value where lead_id = ? and field_id = ? for update")
                .params(lead.value(), field.id().value())
                .query(Long.class)
                .optional()
                .isPresent();
        return there ? of(field.id(), List.of(lead)).get(lead) : null;
    }

    /** @return false when somebody else has put a value where there was none, which then stays */
    boolean write(LeadId lead, FieldDefinition field, @Nullable String before, @Nullable String after) {
        if (after == null) {
            jdbc.sql("delete from custom_field_value where lead_id = ? and field_id = ?")
                    .params(lead.value(), field.id().value())
                    .update();
            return true;
        }
        boolean written = before == null ? insert(lead, field, after) : update(lead, field, after);
        if (written && field.type().hasOptions()) {
            choose(lead, field, after);
        }
        return written;
    }

    private boolean insert(LeadId lead, FieldDefinition field, String canonical) {
        String insert = """
                insert into custom_field_value (lead_id, field_id, canonical, text_value, number_value, date_value)
                values (:lead, :field, :canonical, :text, :number, :date) on conflict do nothing""";
        return filled(insert, lead, field, canonical).update() == 1;
    }

    private boolean update(LeadId lead, FieldDefinition field, String canonical) {
        String update = """
                update custom_field_value
                set canonical = :canonical, text_value = :text, number_value = :number, date_value = :date
                where lead_id = :lead and field_id = :field""";
        return filled(update, lead, field, canonical).update() == 1;
    }

    private JdbcClient.StatementSpec filled(String sql, LeadId lead, FieldDefinition field, String canonical) {
        FieldType type = field.type();
        boolean number = type == FieldType.NUMBER;
        boolean day = type == FieldType.DATE;
        boolean text = !number && !day && !type.hasOptions();
        return jdbc.sql(sql)
                .param("lead", lead.value())
                .param("field", field.id().value())
                .param("canonical", type.hasOptions() ? null : canonical, Types.VARCHAR)
                .param("text", text ? compared(canonical) : null, Types.VARCHAR)
                .param("number", number ? new BigDecimal(canonical) : null, Types.NUMERIC)
                .param("date", day ? Date.valueOf(LocalDate.parse(canonical)) : null, Types.DATE);
    }

    /** The beginning in lower case: enough to sort and search by, short enough for an index. */
    static String compared(String canonical) {
        return canonical
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .limit(COMPARED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void choose(LeadId lead, FieldDefinition field, String canonical) {
        jdbc.sql("delete from custom_field_choice where lead_id = ? and field_id = ?")
                .params(lead.value(), field.id().value())
                .update();
        jdbc.sql("""
                        insert into custom_field_choice (lead_id, field_id, option_id)
                        select :lead, o.field_id, o.id from custom_field_option o
                        where o.field_id = :field and o.id in (:options)""")
                .param("lead", lead.value())
                .param("field", field.id().value())
                .param(
                        "options",
                        field.chosen(canonical).stream()
                                .map(o -> o.id().value())
                                .toList())
                .update();
    }
}
