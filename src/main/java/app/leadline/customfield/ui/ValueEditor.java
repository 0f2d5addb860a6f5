package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Edits the value of one field in its place. Tells its host when the value is to be kept; Esc is the host's. */
interface ValueEditor {

    /** What an editor asks of the row it stands in. */
    interface Host {

        /** @param byKey whether the focus should stay in the row */
        void commit(boolean byKey);
    }

    Component component();

    /** Shows the value to begin with; null for an empty field. */
    void start(@Nullable String canonical);

    void focus();

    /** What stands in the editor now, to be read by the definition. */
    @Nullable
    String text();

    /** Says next to the value why it was not taken; an empty sentence says nothing. */
    void refuse(String sentence);

    /** Whether the editor itself says that what was typed cannot be read. */
    default boolean unreadable() {
        return false;
    }

    static ValueEditor of(FieldDefinition field, Host host, Locale reader) {
        return switch (field.type()) {
            case TEXT, NUMBER, EMAIL, PHONE, URL -> new LineEditor(field, host, reader);
            case TEXT_AREA -> new TextAreaEditor(field, host);
            case DATE -> new DateEditor(field, host, reader);
            case SELECT -> new OptionEditor(field, host);
            case MULTI_SELECT -> new OptionsEditor(field, host);
            case BOOLEAN -> throw new IllegalArgumentException("a box is ticked where it stands");
        };
    }
}
