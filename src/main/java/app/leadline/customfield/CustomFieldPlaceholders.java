package app.leadline.customfield;

import app.leadline.lead.LeadPlaceholders;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import app.leadline.shared.ui.MessageBundles;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The custom fields of a workspace, for texts that name them. */
@Component
@Order(200)
class CustomFieldPlaceholders implements LeadPlaceholders {

    private static final int DECIMALS = 6;

    private final FieldDefinitions definitions;
    private final FieldValues values;
    private final MessageBundles texts;

    CustomFieldPlaceholders(FieldDefinitions definitions, FieldValues values, MessageBundles texts) {
        this.definitions = definitions;
        this.values = values;
        this.texts = texts;
    }

    @Override
    public List<Placeholder> of(WorkspaceId workspace) {
        return definitions.of(workspace).stream()
                .map(field -> new Placeholder(field.name(), Sentence.of("lead.value.text", field.label())))
                .toList();
    }

    @Override
    public Map<LeadId, Map<String, String>> values(
            WorkspaceId workspace, Map<LeadId, Locale> leads, Set<String> names) {
        Map<LeadId, Map<String, String>> found = new HashMap<>();
        if (leads.isEmpty() || names.isEmpty()) {
            return found;
        }
        definitions.of(workspace).stream()
                .filter(field -> names.contains(field.name()))
                .forEach(field -> values.of(field.id(), leads.keySet())
                        .forEach((lead, value) -> found.computeIfAbsent(lead, id -> new HashMap<>())
                                .put(field.name(), shown(field, value, leads.getOrDefault(lead, Locale.ROOT)))));
        return found;
    }

    private String shown(FieldDefinition field, String canonical, Locale language) {
        return switch (field.type()) {
            case NUMBER -> number(canonical, language);
            case DATE ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(LocalDate.parse(canonical));
            case SELECT, MULTI_SELECT ->
                field.chosen(canonical).stream().map(FieldOption::label).collect(Collectors.joining(", "));
            case BOOLEAN -> texts.getTranslation("customfield.boolean." + canonical, language);
            case PHONE -> new PhoneNumber(canonical).formatted();
            case TEXT, TEXT_AREA, EMAIL, URL -> canonical;
        };
    }

    private static String number(String canonical, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(new BigDecimal(canonical));
    }
}
