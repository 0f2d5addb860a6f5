package app.leadline.conversation.ui;

import app.leadline.telegram.TextEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the text of a message into stretches of one look, as data: the browser gets text and never markup. */
final class MessageText {

    /** Looks that Telegram has, by its names for them; {@code pre} is shown as code. */
    private static final Map<String, String> LOOKS = Map.of(
            "bold",
            "b",
            "italic",
            "i",
            "underline",
            "u",
            "strikethrough",
            "s",
            "code",
            "c",
            "pre",
            "c",
            "spoiler",
            "x",
            "blockquote",
            "q");

    private static final Pattern FOUND_LINKS = Pattern.compile(
            "(?<url>\\b(?:https?://|tg://|www\\.|t\\.me/)[^\\s<>\"]{1,2000})"
                    + "|(?<mail>\\b[\\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{2,63}){1,4}\\b)"
                    + "|(?<![\\w@/.])(?<mention>@[a-z]\\w{3,31})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_OF_THE_LINK = Pattern.compile("[.,;:!?'»…\\])]$");
    private static final Pattern EMOJI_ONLY = Pattern.compile(
            "(?:\\p{IsEmoji_Presentation}|\\p{IsEmoji}\\uFE0F|\\p{IsEmoji_Modifier}|\\u200D[\\p{IsEmoji}\\u2640\\u2642]"
                    + "|[\\uFE0F\\s])+");
    private static final int FEW = 3;
    /** More than a person would set; keeps a message made to be expensive cheap. */
    private static final int MOST_SPANS = 300;

    private MessageText() {}

    /**
     * A stretch of text.
     *
     * @param looks letters: b bold, i italic, u underlined, s struck, c code, x spoiler, q quote, each at most once
     * @param link where it leads, checked; null when nowhere
     * @param hit whether it was searched for
     */
    record Segment(String text, String looks, @Nullable String link, boolean hit) {}

    /** @param searched highlighted wherever it occurs, whatever its case; blank for nothing */
    static List<Segment> segments(String text, List<TextEntity> entities, String searched) {
        List<Span> spans = new ArrayList<>();
        List<TextEntity> first = entities.stream().limit(MOST_SPANS).toList();
        first.forEach(entity -> span(text, entity).ifPresent(spans::add));
        foundLinks(text, first, spans);
        hits(text, searched.strip(), spans);
        return cut(text, spans);
    }

    /** One to three emoji and nothing else: shown large. */
    static boolean emojiOnly(String text) {
        return text.length() <= 48
                && EMOJI_ONLY.matcher(text).matches()
                && !text.isBlank()
                && Pattern.compile("\\X")
                                .matcher(text.replaceAll("\\s", ""))
                                .results()
                                .count()
                        <= FEW;
    }

    private record Span(
            int from, int to, String look, @Nullable String link, boolean hit) {

        static Span link(int from, int to, String target) {
            return new Span(from, to, "", target, false);
        }
    }

    private static Optional<Span> span(String text, TextEntity entity) {
        int from = Math.clamp(entity.offset(), 0, text.length());
        int to = Math.clamp((long) entity.offset() + entity.length(), from, text.length());
        String look = LOOKS.get(entity.type());
        if (look != null) {
            return Optional.of(new Span(from, to, look, null, false));
        }
        String covered = text.substring(from, to).strip();
        Optional<String> target = switch (entity.type()) {
            case "text_link" -> entity.href() == null ? Optional.empty() : SafeLink.ofAddress(entity.href());
            case "link", "url" -> SafeLink.ofAddress(covered);
            case "mention" ->
                covered.matches("@\\w{4,32}") ? Optional.of("https://t.me/" + covered.substring(1)) : Optional.empty();
            case "email" -> SafeLink.of("mailto:" + covered);
            case "phone" -> SafeLink.ofPhone(covered);
            default -> Optional.empty();
        };
        return target.map(t -> Span.link(from, to, t));
    }

    private static void foundLinks(String text, List<TextEntity> entities, List<Span> spans) {
        Matcher found = FOUND_LINKS.matcher(text);
        while (spans.size() < MOST_SPANS && found.find()) {
            int from = found.start();
            String written = found.group("url") == null ? found.group() : trimmed(found.group("url"));
            int to = from + written.length();
            boolean taken = entities.stream()
                    .anyMatch(e -> !isOnlyALook(e) && e.offset() < to && e.offset() + e.length() > from);
            if (!taken) {
                target(found, written).ifPresent(t -> spans.add(Span.link(from, to, t)));
            }
        }
    }

    private static boolean isOnlyALook(TextEntity entity) {
        String look = LOOKS.get(entity.type());
        return entity.type().equals("plain") || (look != null && !look.equals("c"));
    }

    private static Optional<String> target(Matcher found, String written) {
        if (found.group("mention") != null) {
            return Optional.of("https://t.me/" + written.substring(1));
        }
        return found.group("mail") != null ? SafeLink.of("mailto:" + written) : SafeLink.ofAddress(written);
    }

    /** Without the full stop of the sentence, and without a bracket that was opened before the link. */
    private static String trimmed(String url) {
        String link = url;
        while (NOT_OF_THE_LINK.matcher(link).find()) {
            boolean balanced = link.endsWith(")") && count(link, '(') >= count(link, ')');
            if (balanced) {
                break;
            }
            link = link.substring(0, link.length() - 1);
        }
        return link;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private static void hits(String text, String searched, List<Span> spans) {
        if (searched.isEmpty()) {
            return;
        }
        int most = spans.size() + MOST_SPANS;
        for (int at = 0; at + searched.length() <= text.length() && spans.size() < most; at++) {
            if (text.regionMatches(true, at, searched, 0, searched.length())) {
                spans.add(new Span(at, at + searched.length(), "", null, true));
                at += searched.length() - 1;
            }
        }
    }

    private static List<Segment> cut(String text, List<Span> spans) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
        spans.forEach(span -> {
            edges.add(span.from());
            edges.add(span.to());
        });
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int to : edges.tailSet(1, true)) {
            segments.add(segment(text, from, to, spans));
            from = to;
        }
        return segments;
    }

    private static Segment segment(String text, int from, int to, List<Span> spans) {
        TreeSet<String> looks = new TreeSet<>();
        String link = null;
        boolean hit = false;
        for (Span span : spans) {
            if (span.from() <= from && span.to() >= to) {
                if (!span.look().isEmpty()) {
                    looks.add(span.look());
                }
                link = link == null ? span.link() : link;
                hit |= span.hit();
            }
        }
        return new Segment(text.substring(from, to), String.join("", looks), link, hit);
    }
}
