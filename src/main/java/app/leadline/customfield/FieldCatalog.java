package app.leadline.customfield;

import app.leadline.lead.WorkspaceLeadsChanged;
import app.leadline.organization.CurrentMember;
import app.leadline.segment.SegmentReferences;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The definitions of a workspace, for its owners and admins: add, edit, order, delete. */
@Service
@Transactional
public class FieldCatalog {

    public static final int FIELDS_LIMIT = 100;

    private final FieldDefinitions definitions;
    private final OptionCatalog options;
    private final ValueSweep sweep;
    private final CustomFieldPolicy policy;
    private final SegmentReferences references;
    private final JdbcClient jdbc;
    private final JdbcOperations batch;
    private final ApplicationEventPublisher events;

    FieldCatalog(
            FieldDefinitions definitions,
            OptionCatalog options,
            ValueSweep sweep,
            CustomFieldPolicy policy,
            SegmentReferences references,
            JdbcClient jdbc,
            JdbcOperations batch,
            ApplicationEventPublisher events) {
        this.definitions = definitions;
        this.options = options;
        this.sweep = sweep;
        this.policy = policy;
        this.references = references;
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
    }

    /**
     * Adds a field after the others of the workspace the asker looks at.
     *
     * @throws AccessDeniedException when the asker may not configure the workspace
     * @throws InvalidInput for the parts named by {@link DefinitionDraft#problems}, also when the name is taken
     */
    public FieldDefinition create(CurrentMember asker, DefinitionDraft draft) {
        policy.requireDefine(asker);
        draft.check();
        int others = definitions.of(asker.workspace()).size();
        if (others >= FIELDS_LIMIT) {
            throw new InvalidInput("", "customfield.invalid.tooManyFields", FIELDS_LIMIT);
        }
        FieldId id = insert(asker, draft, others);
        options.apply(asker, find(asker, id), draft.options(), Map.of());
        changed(asker);
        return find(asker, id);
    }

    /**
     * Changes a definition. Leads keep their values; bounds that are narrower now bind the next change of a value.
     *
     * @param version of the definition the asker was shown
     * @param fates what becomes of the values of each removed option that leads have
     * @throws AccessDeniedException when the asker may not configure the workspace, or there is no such field in it
     * @throws ConcurrentChange when somebody else has changed the definition since
     * @throws InvalidInput as for {@link #create}; for "name" and "type" when they differ; for "options" when a removed
     *     option is in use and its fate is not told
     */
    public FieldDefinition edit(
            CurrentMember asker, FieldId id, int version, DefinitionDraft draft, Map<OptionId, OptionFate> fates) {
        policy.requireDefine(asker);
        FieldDefinition before = find(asker, id);
        draft.check();
        if (!draft.name().equals(before.name())) {
            throw new InvalidInput("name", "customfield.invalid.nameForGood");
        }
        if (draft.type() != before.type()) {
            throw new InvalidInput("type", "customfield.invalid.typeForGood");
        }
        if (update(id, version, draft) == 0) {
            throw new ConcurrentChange("definition", null);
        }
        options.apply(asker, before, draft.options(), fates);
        changed(asker);
        return find(asker, id);
    }

    /**
     * Puts a field at a place among the others; a place beyond the end is the end.
     *
     * @param place from 0
     */
    public void move(CurrentMember asker, FieldId id, int place) {
        policy.requireDefine(asker);
        List<FieldId> order = new ArrayList<>(definitions.of(asker.workspace()).stream()
                .map(FieldDefinition::id)
                .toList());
        if (!order.remove(id)) {
            throw noSuchField();
        }
        order.add(Math.clamp(place, 0, order.size()), id);
        batch.batchUpdate(
                "update custom_field set place = ? where id = ? and place <> ?",
                IntStream.range(0, order.size())
                        .mapToObj(i -> new Object[] {i, order.get(i).value(), i})
                        .toList());
        changed(asker);
    }

    /** The names of the segments that would be frozen if the field were deleted: their rules use it. */
    @Transactional(readOnly = true)
    public List<String> segmentsUsing(CurrentMember asker, FieldId id) {
        policy.requireDefine(asker);
        return references.usingField(asker, CustomRuleField.key(id));
    }

    /** The names of the segments whose rules use an option. */
    @Transactional(readOnly = true)
    public List<String> segmentsUsing(CurrentMember asker, FieldId id, OptionId option) {
        policy.requireDefine(asker);
        return references.usingChoice(asker, CustomRuleField.key(id), CustomRuleField.choice(option));
    }

    /** Deletes a field and its values of all leads; each lead that had one is told by an event. */
    public void delete(CurrentMember asker, FieldId id) {
        policy.requireDefine(asker);
        FieldDefinition field = find(asker, id);
        sweep.everything(asker, field);
        jdbc.sql("delete from custom_field where id = ?").param(id.value()).update();
        references.fieldGone(asker.workspace(), CustomRuleField.key(id), field.label());
        changed(asker);
    }

    private FieldDefinition find(CurrentMember asker, FieldId id) {
        return definitions.find(asker.workspace(), id).orElseThrow(FieldCatalog::noSuchField);
    }

    private static AccessDeniedException noSuchField() {
        return new AccessDeniedException("no such field in this workspace");
    }

    private void changed(CurrentMember asker) {
        events.publishEvent(new CustomFieldsChanged(asker.workspace()));
        events.publishEvent(new WorkspaceLeadsChanged(asker.workspace()));
    }

    private FieldId insert(CurrentMember asker, DefinitionDraft draft, int place) {
        var keys = new GeneratedKeyHolder();
        String insert = """
                insert into custom_field (workspace_id, name, label, help, type, required, editable_by_members,
                  min_value, max_value, place, version)
                values (:workspace, :name, :label, :help, :type, :required, :members, :min, :max, :place, 0)""";
        try {
            filled(insert, draft)
                    .param("workspace", asker.workspace().value())
                    .param("name", draft.name())
                    .param("type", draft.type().name())
                    .param("place", place)
                    .update(keys, "id");
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("name", "customfield.invalid.nameTaken", draft.name());
        }
        return new FieldId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    private int update(FieldId id, int version, DefinitionDraft draft) {
        String update = """
                update custom_field set label = :label, help = :help, required = :required,
                  editable_by_members = :members, min_value = :min, max_value = :max, version = version + 1
                where id = :id and version = :version""";
        return filled(update, draft)
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    private JdbcClient.StatementSpec filled(String sql, DefinitionDraft draft) {
        return jdbc.sql(sql)
                .param("label", draft.label())
                .param("help", draft.help())
                .param("required", draft.required())
                .param("members", draft.editableByMembers())
                .param("min", draft.minimum(), Types.NUMERIC)
                .param("max", draft.maximum(), Types.NUMERIC);
    }
}
