package app.leadline.intelligence.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which words of a sentence are gone, and which are new, from one telling of it to the next. */
final class WordChanges {

    private WordChanges() {}

    enum Kind {
        SAME,
        GONE,
        NEW
    }

    record Piece(Kind kind, String text) {}

    /**
     * In the order of reading: what is gone stands before what came in its place. Two sentences that share less than half of their words are
     * two sentences, one gone and one new.
     */
    static List<Piece> between(String before, String after) {
        List<Piece> pieces = joined(compared(before, after));
        long same = letters(pieces, Kind.SAME);
        boolean alike = same >= Math.min(letters(pieces, Kind.GONE), letters(pieces, Kind.NEW));
        return alike || before.isEmpty() || after.isEmpty()
                ? pieces
                : List.of(new Piece(Kind.GONE, before), new Piece(Kind.NEW, after));
    }

    private static long letters(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .flatMapToInt(piece -> piece.text().codePoints())
                .filter(Character::isLetterOrDigit)
                .count();
    }

    /** Changes with nothing but a space or a mark between them are one change. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder now = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean changing = !gone.isEmpty() || !now.isEmpty();
            boolean between = changing && i + 1 < pieces.size() && letters(List.of(piece), Kind.SAME) == 0;
            if (piece.kind() == Kind.SAME && !between) {
                flush(joined, gone, now);
                joined.add(piece);
            } else {
                gone.append(piece.kind() == Kind.NEW ? "" : piece.text());
                now.append(piece.kind() == Kind.GONE ? "" : piece.text());
            }
        }
        flush(joined, gone, now);
        return joined;
    }

    private static void flush(List<Piece> pieces, StringBuilder gone, StringBuilder now) {
        if (!gone.isEmpty()) {
            pieces.add(new Piece(Kind.GONE, gone.toString()));
        }
        if (!now.isEmpty()) {
            pieces.add(new Piece(Kind.NEW, now.toString()));
        }
        gone.setLength(0);
        now.setLength(0);
    }

    private static List<Piece> compared(String before, String after) {
        List<String> then = words(before);
        List<String> now = words(after);
        int[][] common = common(then, now);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < then.size() || j < now.size()) {
            if (i < then.size() && j < now.size() && then.get(i).equals(now.get(j))) {
                add(pieces, Kind.SAME, then.get(i));
                i++;
                j++;
            } else if (j == now.size() || i < then.size() && common[i + 1][j] >= common[i][j + 1]) {
                add(pieces, Kind.GONE, then.get(i));
                i++;
            } else {
                add(pieces, Kind.NEW, now.get(j));
                j++;
            }
        }
        return pieces;
    }

    /** How many words two tellings have in common, in order, from each place on. */
    private static int[][] common(List<String> then, List<String> now) {
        int[][] common = new int[then.size() + 1][now.size() + 1];
        for (int i = then.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = then.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            text = pieces.removeLast().text() + text;
        }
        pieces.add(new Piece(kind, text));
    }

    /** With what stands between them; also of languages that put no spaces there. */
    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }
}
