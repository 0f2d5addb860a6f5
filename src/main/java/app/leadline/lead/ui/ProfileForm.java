package app.leadline.lead.ui;

import app.leadline.lead.LeadProfile;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.Problems;
import app.leadline.shared.Sentence;
import app.leadline.shared.TelegramUsername;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a lead's profile, to create or edit one. What is typed stays as it was typed, right or wrong, until
 * {@link #show} puts something else in its place.
 */
public class ProfileForm extends Div {

    private static final String WHOLE = "";

    private final TextField telegramUserId = new TextField();
    private final TextField username = new TextField();
    private final TextField phone = new TextField();
    private final TextField firstName = new TextField();
    private final TextField lastName = new TextField();
    private final CountryField country = new CountryField();
    private final LanguageField language = new LanguageField();
    private final TextField groupName = new TextField();
    private final Div problem = new Div();

    /** By the names that problems use, in the order on screen. */
    private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();

    public ProfileForm() {
        addClassName("profile-form");
        fields.put("first_name", firstName);
        fields.put("last_name", lastName);
        fields.put("username", username);
        fields.put("phone", phone);
        fields.put("telegram_user_id", telegramUserId);
        fields.put("group_name", groupName);
        fields.put("country", country);
        fields.put("language", language);
        username.setPlaceholder("@anna_keller");
        telegramUserId.setPlaceholder("123456789");
        phone.setPlaceholder("+41 79 123 45 67");
        List.of(telegramUserId, username, phone).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.NONE);
        });
        fields.forEach((name, field) -> {
            ((HasLabel) field).setLabel(getTranslation("lead.field." + name));
            field.addValueChangeListener(change -> mark(field, null));
            add((Component) field);
        });
        problem.addClassName("ll-problem");
        problem.getElement().setAttribute("role", "alert");
        belowIdentifiers(problem);
    }

    /** Something about who the lead is, across the form, where it is entered. */
    public void belowIdentifiers(Component about) {
        about.addClassName("profile-form-wide");
        addComponentAtIndex(indexOf(groupName) + 1, about);
    }

    /** Puts a profile into the fields. */
    public void show(LeadProfile profile) {
        TelegramUsername name = profile.username();
        PhoneNumber number = profile.phone();
        firstName.setValue(profile.firstName());
        lastName.setValue(profile.lastName());
        telegramUserId.setValue(Objects.toString(profile.telegramUserId(), ""));
        username.setValue(name == null ? "" : name.withAt());
        phone.setValue(number == null ? "" : number.formatted());
        country.setValue(profile.country());
        language.setValue(profile.language());
        groupName.setValue(Objects.toString(profile.groupName(), ""));
        clearProblems();
    }

    /**
     * What the fields say.
     *
     * @throws InvalidInput with every field that cannot be understood
     */
    public LeadProfile profile() {
        Problems problems = new Problems();
        LeadProfile profile = profile(problems);
        problems.refuse();
        return profile;
    }

    /** What the fields say, without those that cannot be understood yet. */
    public LeadProfile profileSoFar() {
        return profile(new Problems());
    }

    private LeadProfile profile(Problems problems) {
        return new LeadProfile(
                firstName.getValue(),
                lastName.getValue(),
                problems.understand(this::number),
                problems.understand(() -> TelegramUsername.parse(username.getValue())),
                problems.understand(() -> PhoneNumber.parse(phone.getValue(), country.getValue())),
                country.getValue(),
                language.getValue(),
                groupName.getValue());
    }

    private @Nullable Long number() {
        String typed = telegramUserId.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(typed);
        } catch (NumberFormatException e) {
            throw new InvalidInput("telegram_user_id", "lead.invalid.telegramUserId");
        }
    }

    /** Shows each problem next to its field and moves the focus to the first one. */
    public void complain(InvalidInput invalid) {
        clearProblems();
        invalid.problems().forEach(p -> complain(p.field(), p.sentence()));
        fields.values().stream()
                .filter(field -> ((HasValidationProperties) field).isInvalid())
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    /** Shows next to the field that somebody else has changed it, and to what. */
    public void complain(ConcurrentChange changed) {
        clearProblems();
        String current = Objects.toString(changed.current(), getTranslation("leadlist.form.nothing"));
        complain(changed.field(), Sentence.of("leadlist.form.changedMeanwhile", current));
    }

    public void clearProblems() {
        problem.setText("");
        fields.values().forEach(field -> mark(field, null));
    }

    /** Calls back when an identifier has been typed, after a short pause, or when the country of the phone changes. */
    public void onIdentifier(Runnable action) {
        List.<HasValue<?, ?>>of(telegramUserId, username, phone, country)
                .forEach(field -> field.addValueChangeListener(change -> action.run()));
    }

    public void focus() {
        firstName.focus();
    }

    private void complain(String name, Sentence sentence) {
        AbstractField<?, String> field = name.equals(WHOLE) ? null : fields.get(name);
        if (field == null) {
            problem.setText(Texts.of(sentence));
        } else {
            mark(field, Texts.of(sentence));
        }
    }

    private static void mark(AbstractField<?, String> field, @Nullable String sentence) {
        HasValidationProperties marked = (HasValidationProperties) field;
        marked.setErrorMessage(sentence);
        marked.setInvalid(sentence != null);
    }
}
