package app.leadline.customfield;

import app.leadline.lead.LeadPermissions;
import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fields of a workspace and the values of a lead: a fixed number of statements, whatever there is of them. */
@Service
@Transactional(readOnly = true)
public class CustomFields {

    private final FieldDefinitions definitions;
    private final FieldValues values;
    private final Memberships memberships;
    private final LeadPolicy leads;
    private final JdbcClient jdbc;

    CustomFields(
            FieldDefinitions definitions,
            FieldValues values,
            Memberships memberships,
            LeadPolicy leads,
            JdbcClient jdbc) {
        this.definitions = definitions;
        this.values = values;
        this.memberships = memberships;
        this.leads = leads;
        this.jdbc = jdbc;
    }

    /**
     * The fields of the workspace the asker looks at, in the order people see.
     *
     * @throws AccessDeniedException when the asker does not belong to it
     */
    public List<FieldDefinition> definitions(CurrentMember asker) {
        memberships.requireMember(asker);
        return definitions.of(asker.workspace());
    }

    /**
     * The values a lead has, as canonical text; a field without a value is not in it.
     *
     * @throws AccessDeniedException when the asker may not open the lead, or there is none
     */
    public Map<FieldId, String> values(CurrentMember asker, LeadId lead) {
        leads.requireOpen(asker, lead);
        return values.of(lead);
    }

    /**
     * The fields of the lead's workspace in order, each with the lead's value and whether the asker may change it.
     *
     * @throws AccessDeniedException when the asker may not open the lead, or there is none
     */
    public List<FieldOfLead> ofLead(CurrentMember asker, LeadId lead) {
        WorkspaceId workspace = leads.requireOpen(asker, lead);
        LeadPermissions permissions = leads.permissions(asker, lead);
        Map<FieldId, String> known = values.of(lead);
        return definitions.of(workspace).stream()
                .map(field ->
                        new FieldOfLead(field, known.get(field.id()), CustomFieldPolicy.mayEdit(permissions, field)))
                .toList();
    }

    /** How many leads have a value, by field; a field that no lead has is not in it. */
    public Map<FieldId, Long> usage(CurrentMember asker) {
        memberships.requireConfigure(asker);
        return counted("""
                        select f.id as counted, count(*) as leads from custom_field f
                        join custom_field_value v on v.field_id = f.id
                        where f.workspace_id = ? group by f.id""", asker.workspace().value(), FieldId::new);
    }

    /** How many leads have each option of a field of the workspace the asker looks at; unused ones are not in it. */
    public Map<OptionId, Long> optionUsage(CurrentMember asker, FieldId field) {
        memberships.requireConfigure(asker);
        return definitions.find(asker.workspace(), field).isEmpty() ? Map.of() : usageOfOptions(field);
    }

    Map<OptionId, Long> usageOfOptions(FieldId field) {
        return counted("""
                        select o.id as counted, count(*) as leads from custom_field_option o
                        join custom_field_choice c on c.option_id = o.id
                        where o.field_id = ? group by o.id""", field.value(), OptionId::new);
    }

    private <K> Map<K, Long> counted(String sql, long of, java.util.function.LongFunction<K> key) {
        Map<K, Long> found = new java.util.HashMap<>();
        jdbc.sql(sql).param(of).query(row -> {
            found.put(key.apply(row.getLong("counted")), row.getLong("leads"));
        });
        return found;
    }
}
