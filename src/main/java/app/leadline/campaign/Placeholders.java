package app.leadline.campaign;

import app.leadline.lead.LeadPlaceholders;
import app.leadline.lead.LeadPlaceholders.Placeholder;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the texts of campaigns may name: the values of leads, from every feature that has some. */
@Component
class Placeholders {

    private final List<LeadPlaceholders> sources;
    private final JdbcClient jdbc;

    Placeholders(List<LeadPlaceholders> sources, JdbcClient jdbc) {
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** Each name once. */
    List<Placeholder> of(WorkspaceId workspace) {
        Map<String, Placeholder> known = new LinkedHashMap<>();
        sources.forEach(source -> source.of(workspace).forEach(one -> known.putIfAbsent(one.name(), one)));
        return List.copyOf(known.values());
    }

    Set<String> names(WorkspaceId workspace) {
        return of(workspace).stream().map(Placeholder::name).collect(Collectors.toSet());
    }

    /** By lead and name, each lead in its own language; a fixed number of statements for any number of leads. */
    Map<LeadId, Map<String, String>> values(WorkspaceId workspace, Set<LeadId> leads, Set<String> names) {
        Map<LeadId, Map<String, String>> found = new HashMap<>();
        if (leads.isEmpty() || names.isEmpty()) {
            return found;
        }
        Map<LeadId, Locale> languages = languages(leads);
        sources.forEach(source -> source.values(workspace, languages, names)
                .forEach((lead, values) -> values.forEach((name, value) ->
                        found.computeIfAbsent(lead, id -> new HashMap<>()).putIfAbsent(name, value))));
        return found;
    }

    private Map<LeadId, Locale> languages(Set<LeadId> leads) {
        Map<LeadId, Locale> languages = new HashMap<>();
        jdbc.sql("select id, language from lead where id in (:leads)")
                .param("leads", leads.stream().map(LeadId::value).toList())
                .query(row -> {
                    String language = row.getString("language");
                    languages.put(
                            new LeadId(row.getLong("id")),
                            language == null ? Locale.ENGLISH : Locale.forLanguageTag(language));
                });
        return languages;
    }
}
