package app.leadline.shared.ui;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as the reader's language writes them: what is typed into a field, and what is shown. */
public final class LocalNumber {

    private static final Pattern SPACES = Pattern.compile("(?<=\\d)[\\s\\u00a0\\u202f'\\u2019](?=\\d{3})");
    private static final int DECIMALS = 6;

    private LocalNumber() {}

    /** With a point and without thousands separators, where the reader's language tells which is which. */
    public static String neutral(String typed, Locale reader) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(reader);
        String group = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
        String point = String.valueOf(symbols.getDecimalSeparator());
        String text = SPACES.matcher(typed.strip()).replaceAll("");
        boolean grouped =
                text.matches("[+\\-\\u2212]?\\d{1,3}(" + group + "\\d{3})+(" + Pattern.quote(point) + "\\d+)?");
        String ungrouped = grouped ? text.replaceAll(group, "") : text;
        return ungrouped.replace(point, ".");
    }

    /** 1,234.5 */
    public static String shown(String canonical, Locale reader) {
        return format(canonical, reader, true);
    }

    /** 1234.5 */
    public static String typed(String canonical, Locale reader) {
        return format(canonical, reader, false);
    }

    private static String format(String canonical, Locale reader, boolean grouped) {
        NumberFormat format = NumberFormat.getNumberInstance(reader);
        format.setMaximumFractionDigits(DECIMALS);
        format.setGroupingUsed(grouped);
        return format.format(new BigDecimal(canonical));
    }
}
