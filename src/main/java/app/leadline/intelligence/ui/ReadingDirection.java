package app.leadline.intelligence.ui;

import com.vaadin.flow.component.Component;
import java.util.regex.Pattern;

/**
 * The direction in which a sentence reads: that of its letters. Its first one says too little, since sentences begin with names; and a name or a
 * quotation in another script does not turn it.
 */
final class ReadingDirection {

    private static final Pattern QUOTED =
            Pattern.compile("[\u201c\u201e\u00ab][^\u201c\u201d\u00bb]*[\u201c\u201d\u00bb]");

    private ReadingDirection() {}

    static void of(Component place, String sentence) {
        place.getElement().setAttribute("dir", rightToLeft(sentence) ? "rtl" : "ltr");
    }

    static boolean rightToLeft(String sentence) {
        String told = QUOTED.matcher(sentence).replaceAll("");
        return letters(told, true) > 2 * letters(told, false);
    }

    private static long letters(String text, boolean rightToLeft) {
        return text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> isRightToLeft(letter) == rightToLeft)
                .count();
    }

    private static boolean isRightToLeft(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
