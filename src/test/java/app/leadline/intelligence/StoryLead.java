package app.leadline.intelligence;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was made of a {@link StoryFile}, and what is true of it: written down apart from the code that tells it. */
record StoryLead(StoryFile file, CurrentMember owner, LeadId lead, Instant now, Truth truth) {

    static final class Truth {

        private final Map<String, Set<Told>> ofSource = new HashMap<>();
        final Set<String> quotable = new HashSet<>();
        final Set<String> secret = new HashSet<>();
        final Map<Long, String> messages = new HashMap<>();

        /** Words that may be told of a source in a language. */
        private record Told(String english, String german) {}

        void tell(Source.Kind kind, long id, String words) {
            tell(kind, id, words, words);
        }

        void tell(Source.Kind kind, long id, String english, String german) {
            ofSource.computeIfAbsent(kind + " " + id, key -> new HashSet<>()).add(new Told(english, german));
        }

        void day(Source.Kind kind, long id, Instant at) {
            tell(kind, id, StoryFile.day(at, Locale.ENGLISH), StoryFile.day(at, Locale.GERMAN));
        }

        /** The longest first, so that none is cut by a shorter one. */
        List<String> of(Source source, Locale locale) {
            return ofSource.getOrDefault(source.kind() + " " + source.id(), Set.of()).stream()
                    .map(told -> locale.equals(Locale.GERMAN) ? told.german() : told.english())
                    .sorted((one, other) -> other.length() - one.length())
                    .toList();
        }

        /** Names and days of all sources, which must not be told of any other. */
        List<String> all(Locale locale) {
            return ofSource.values().stream()
                    .flatMap(Set::stream)
                    .map(told -> locale.equals(Locale.GERMAN) ? told.german() : told.english())
                    .filter(words -> words.length() > 3)
                    .toList();
        }
    }
}
