package app.leadline.customfield.ui;

import app.leadline.customfield.CustomFields;
import app.leadline.customfield.DefinitionDraft;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldId;
import app.leadline.customfield.FieldType;
import app.leadline.customfield.OptionFate;
import app.leadline.customfield.OptionId;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import java.util.List;
import java.util.Map;

/** What can be done with definitions, as the member who looks at the settings page. */
class DefinitionActions {

    private final CurrentMember member;
    private final CustomFields fields;
    private final FieldCatalog catalog;
    private final Runnable changed;

    /** @param changed called after each change that was saved */
    DefinitionActions(CurrentMember member, CustomFields fields, FieldCatalog catalog, Runnable changed) {
        this.member = member;
        this.fields = fields;
        this.catalog = catalog;
        this.changed = changed;
    }

    void add() {
        new DefinitionDialog(DefinitionDraft.blank(FieldType.TEXT), OptionUses.NONE, (draft, fates) -> {
                    catalog.create(member, draft);
                    saved("customfield.settings.added", draft.label());
                })
                .open();
    }

    void edit(FieldDefinition field) {
        new DefinitionDialog(field, usesOf(field.id()), (draft, fates) -> {
                    catalog.edit(member, field.id(), field.version(), draft, fates);
                    saved("customfield.settings.saved", draft.label());
                })
                .open();
    }

    void delete(FieldDefinition field) {
        long values = fields.usage(member).getOrDefault(field.id(), 0L);
        new FieldDeletion(field, values, catalog.segmentsUsing(member, field.id()), () -> {
                    catalog.delete(member, field.id());
                    saved("customfield.settings.deleted", field.label());
                })
                .open();
    }

    /** @return whether it was moved */
    boolean move(FieldDefinition field, int place) {
        try {
            catalog.move(member, field.id(), place);
            changed.run();
            return true;
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
            return false;
        }
    }

    private OptionUses usesOf(FieldId field) {
        return new OptionUses() {
            @Override
            public long leads(OptionId option) {
                return fields.optionUsage(member, field).getOrDefault(option, 0L);
            }

            @Override
            public List<String> segments(OptionId option) {
                return catalog.segmentsUsing(member, field, option);
            }
        };
    }

    private void saved(String message, String label) {
        changed.run();
        Notifications.success(Sentence.of(message, label));
    }

    /** Saves a draft or throws. */
    @FunctionalInterface
    interface Save {
        void save(DefinitionDraft draft, Map<OptionId, OptionFate> fates);
    }
}
