package app.leadline.lead;

import app.leadline.shared.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which leads of a workspace: those that have every word of the text, one of the statuses, one of the priorities and
 * one of the tags; an empty part lets every lead through.
 *
 * @param text as typed, at most 100 characters; the rest is cut off
 */
public record LeadFilter(String text, Set<LeadStatus> statuses, Set<Priority> priorities, Set<TagId> tags) {

    public static final LeadFilter NONE = new LeadFilter("", Set.of(), Set.of(), Set.of());

    private static final Pattern PART_OF_NUMBER = Pattern.compile("[+(]*\\d[\\d()./+-]*");

    public LeadFilter {
        text = SearchText.clean(text);
        statuses = Set.copyOf(statuses);
        priorities = Set.copyOf(priorities);
        tags = Set.copyOf(tags);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** How many of status, priority and tag are in use. */
    public int choices() {
        return (statuses.isEmpty() ? 0 : 1) + (priorities.isEmpty() ? 0 : 1) + (tags.isEmpty() ? 0 : 1);
    }

    public LeadFilter withText(String other) {
        return new LeadFilter(other, statuses, priorities, tags);
    }

    public LeadFilter withStatuses(Set<LeadStatus> other) {
        return new LeadFilter(text, other, priorities, tags);
    }

    public LeadFilter withPriorities(Set<Priority> other) {
        return new LeadFilter(text, statuses, other, tags);
    }

    public LeadFilter withTags(Set<TagId> other) {
        return new LeadFilter(text, statuses, priorities, other);
    }

    /**
     * What has to be contained, in lower case. Neighbouring pieces of a number are one word without its punctuation and
     * without the zeros of a national or 00 prefix, so that {@code +41 (0)79-123} and {@code 079 123} both find the
     * number that is stored as {@code +4179123...}.
     */
    List<String> words() {
        List<String> words = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        for (String piece : SearchText.pieces(text).toList()) {
            if (PART_OF_NUMBER.matcher(piece).matches()) {
                number.append(piece.replace("(0)", ""));
            } else {
                addNumber(words, number);
                words.add(word(piece));
            }
        }
        addNumber(words, number);
        return words.stream()
                .filter(w -> !w.isEmpty())
                .limit(SearchText.WORD_LIMIT)
                .toList();
    }

    private static void addNumber(List<String> words, StringBuilder number) {
        String significant = significant(number.toString());
        if (!significant.isEmpty()) {
            words.add(significant);
        }
        number.setLength(0);
    }

    private static String significant(String number) {
        return number.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
    }

    /**
     * One piece of a search over more than leads, as leads have it in what they are found by: a username without its @, a
     * number without punctuation and the zeros before it.
     *
     * @param piece in lower case, without space in it
     */
    public static String word(String piece) {
        if (PART_OF_NUMBER.matcher(piece).matches()) {
            String significant = significant(piece.replace("(0)", ""));
            return significant.isEmpty() ? piece : significant;
        }
        return piece.startsWith("@") && piece.length() > 1 ? piece.substring(1) : piece;
    }
}
