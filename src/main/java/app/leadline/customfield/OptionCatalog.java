package app.leadline.customfield;

import app.leadline.organization.CurrentMember;
import app.leadline.segment.SegmentReferences;
import app.leadline.shared.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the options of a definition to what a draft says. Asks nobody who may: {@link FieldCatalog} has. */
@Component
class OptionCatalog {

    private final JdbcClient jdbc;
    private final CustomFields fields;
    private final ValueSweep sweep;
    private final SegmentReferences references;

    OptionCatalog(JdbcClient jdbc, CustomFields fields, ValueSweep sweep, SegmentReferences references) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.sweep = sweep;
        this.references = references;
    }

    void apply(CurrentMember asker, FieldDefinition field, List<OptionDraft> drafts, Map<OptionId, OptionFate> fates) {
        Map<OptionId, FieldOption> known =
                field.options().stream().collect(Collectors.toMap(FieldOption::id, option -> option));
        Set<OptionId> kept = new HashSet<>();
        for (int place = 0; place < drafts.size(); place++) {
            OptionDraft draft = drafts.get(place);
            OptionId id = draft.id();
            if (id == null) {
                insert(field.id(), draft.label(), place);
            } else if (known.containsKey(id) && kept.add(id)) {
                update(id, draft.label(), place);
            } else {
                throw new InvalidInput("options", "customfield.invalid.optionGone");
            }
        }
        List<FieldOption> removed =
                field.options().stream().filter(o -> !kept.contains(o.id())).toList();
        known.keySet().retainAll(kept);
        if (!removed.isEmpty()) {
            requireFates(field, removed, fates, known);
            removed.forEach(option -> remove(asker, field, option, replacement(fates.get(option.id()), known)));
        }
    }

    private void requireFates(
            FieldDefinition field,
            List<FieldOption> removed,
            Map<OptionId, OptionFate> fates,
            Map<OptionId, FieldOption> kept) {
        Map<OptionId, Long> used = fields.usageOfOptions(field.id());
        for (FieldOption option : removed) {
            OptionFate fate = fates.get(option.id());
            if (fate == null && used.containsKey(option.id())) {
                throw new InvalidInput(
                        "options", "customfield.invalid.optionInUse", option.label(), used.get(option.id()));
            }
            if (fate instanceof OptionFate.ReplaceBy(OptionId other) && !kept.containsKey(other)) {
                throw new InvalidInput("options", "customfield.invalid.replacementGone", option.label());
            }
        }
    }

    private static @Nullable FieldOption replacement(@Nullable OptionFate fate, Map<OptionId, FieldOption> kept) {
        return fate instanceof OptionFate.ReplaceBy(OptionId other) ? Objects.requireNonNull(kept.get(other)) : null;
    }

    /**
     * Sweeps, holds the option so that nobody can choose it any more, and sweeps what was chosen in between: in this order
     * nobody waits for somebody who waits for them.
     */
    private void remove(
            CurrentMember asker, FieldDefinition field, FieldOption option, @Nullable FieldOption replacement) {
        sweep.option(asker, field, option, replacement);
        jdbc.sql("select id from custom_field_option where id = ? for update")
                .param(option.id().value())
                .query(Long.class)
                .list();
        sweep.option(asker, field, option, replacement);
        jdbc.sql("delete from custom_field_option where id = ?")
                .param(option.id().value())
                .update();
        tellRules(field, option, replacement);
    }

    private void tellRules(FieldDefinition field, FieldOption gone, @Nullable FieldOption replacement) {
        String key = CustomRuleField.key(field.id());
        String choice = CustomRuleField.choice(gone.id());
        if (replacement == null) {
            references.choiceGone(field.workspace(), key, choice, field.label() + ": " + gone.label());
        } else {
            references.choiceReplaced(field.workspace(), key, choice, CustomRuleField.choice(replacement.id()));
        }
    }

    private void insert(FieldId field, String label, int place) {
        jdbc.sql("insert into custom_field_option (field_id, label, place) values (?, ?, ?)")
                .params(field.value(), label, place)
                .update();
    }

    private void update(OptionId id, String label, int place) {
        jdbc.sql("update custom_field_option set label = ?, place = ? where id = ?")
                .params(label, place, id.value())
                .update();
    }
}
