package app.leadline.customfield;

import app.leadline.lead.LeadChanged;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes values away from all leads that have them, some hundred leads at a time, so that memory stays small: each time one
 * statement changes the values, then every lead gets its event. All in the transaction of the caller.
 */
@Component
class ValueSweep {

    private static final int AT_A_TIME = 500;
    private static final String WITH_OPTION =
            "select lead_id from custom_field_choice where option_id = ? and lead_id > ? order by lead_id limit ?";
    private static final String WITH_FIELD =
            "select lead_id from custom_field_value where field_id = ? and lead_id > ? order by lead_id limit ?";

    private final JdbcClient jdbc;
    private final FieldValues values;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ValueSweep(JdbcClient jdbc, FieldValues values, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.events = events;
        this.clock = clock;
    }

    /** @param replacement null to leave the leads without */
    void option(CurrentMember asker, FieldDefinition field, FieldOption gone, @Nullable FieldOption replacement) {
        List<LeadId> leads = next(WITH_OPTION, gone.id().value(), 0);
        while (!leads.isEmpty()) {
            Map<LeadId, String> before = locked(field, leads);
            if (replacement != null) {
                replace(gone, replacement, leads);
            }
            drop(field, gone, leads);
            before.forEach(
                    (lead, value) -> publish(asker, field, lead, value, without(field, value, gone, replacement)));
            leads = next(WITH_OPTION, gone.id().value(), leads.getLast().value());
        }
    }

    void everything(CurrentMember asker, FieldDefinition field) {
        List<LeadId> leads = next(WITH_FIELD, field.id().value(), 0);
        while (!leads.isEmpty()) {
            Map<LeadId, String> before = locked(field, leads);
            jdbc.sql("delete from custom_field_value where field_id = :field and lead_id in (:leads)")
                    .param("field", field.id().value())
                    .param("leads", numbers(leads))
                    .update();
            before.forEach((lead, value) -> publish(asker, field, lead, value, null));
            leads = next(WITH_FIELD, field.id().value(), leads.getLast().value());
        }
    }

    private List<LeadId> next(String sql, long of, long after) {
        return jdbc.sql(sql)
                .params(of, after, AT_A_TIME)
                .query((row, number) -> new LeadId(row.getLong(1)))
                .list();
    }

    /** The values as they stand while nobody else can change them. */
    private Map<LeadId, String> locked(FieldDefinition field, List<LeadId> leads) {
        jdbc.sql("""
                        select lead_id from custom_field_value where field_id = :field and lead_id in (:leads)
                        order by lead_id for update""")
                .param("field", field.id().value())
                .param("leads", numbers(leads))
                .query(Long.class)
                .list();
        return values.of(field.id(), leads);
    }

    private void replace(FieldOption gone, FieldOption replacement, List<LeadId> leads) {
        jdbc.sql("""
                        insert into custom_field_choice (lead_id, field_id, option_id)
                        select c.lead_id, c.field_id, cast(:replacement as bigint) from custom_field_choice c
                        where c.option_id = :gone and c.lead_id in (:leads) and not exists (
                          select 1 from custom_field_choice o
                          where o.lead_id = c.lead_id and o.field_id = c.field_id and o.option_id = :replacement)""")
                .param("replacement", replacement.id().value())
                .param("gone", gone.id().value())
                .param("leads", numbers(leads))
                .update();
    }

    private void drop(FieldDefinition field, FieldOption gone, List<LeadId> leads) {
        jdbc.sql("delete from custom_field_choice where option_id = :gone and lead_id in (:leads)")
                .param("gone", gone.id().value())
                .param("leads", numbers(leads))
                .update();
        jdbc.sql("""
                        delete from custom_field_value where field_id = :field and lead_id in (:leads) and not exists (
                          select 1 from custom_field_choice c where c.lead_id = custom_field_value.lead_id
                          and c.field_id = custom_field_value.field_id)""")
                .param("field", field.id().value())
                .param("leads", numbers(leads))
                .update();
    }

    private static @Nullable String without(
            FieldDefinition field, String value, FieldOption gone, @Nullable FieldOption replacement) {
        List<FieldOption> left = new ArrayList<>(field.chosen(value));
        if (left.remove(gone)) {
            Optional.ofNullable(replacement).ifPresent(left::add);
        }
        return FieldDefinition.canonicalOf(left);
    }

    private void publish(
            CurrentMember asker, FieldDefinition field, LeadId lead, String before, @Nullable String after) {
        var change = field.change(before, after);
        events.publishEvent(new LeadChanged(lead, asker.id(), clock.instant(), List.of(change)));
    }

    private static List<Long> numbers(List<LeadId> leads) {
        return leads.stream().map(LeadId::value).toList();
    }
}
