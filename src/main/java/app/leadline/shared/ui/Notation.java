package app.leadline.shared.ui;

import app.leadline.shared.Decimal;
import app.leadline.shared.Money;
import app.leadline.shared.MoneyText;
import app.leadline.shared.Sentence;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Function;

/** Values as their reader writes them. */
public final class Notation {

    private Notation() {}

    /** 22 Nov 2026 */
    public static String of(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(reader)
                .format(day);
    }

    /** The arguments of a sentence. */
    static Object[] arguments(Sentence sentence, Locale reader, Function<Sentence, String> translated) {
        return sentence.arguments().stream()
                .map(argument -> switch (argument) {
                    case Sentence inner -> translated.apply(inner);
                    case Money money -> MoneyText.of(money, reader);
                    case Decimal number -> LocalNumber.shown(number.value().toPlainString(), reader);
                    case LocalDate day -> of(day, reader);
                    case Locale named -> named.getDisplayName(reader);
                    default -> argument;
                })
                .toArray();
    }
}
