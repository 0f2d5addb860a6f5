package app.leadline.activity.ui;

import app.leadline.activity.Activity;
import app.leadline.activity.ActivitySentences;
import app.leadline.lead.FieldChange;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a line says, in the language and zone of the person who looks at it. */
class LineTexts {

    private static final int LONGEST = 400;
    private static final Set<String> ICONS = Arrays.stream(VaadinIcon.values())
            .map(icon -> icon.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toSet());

    private final ActivitySentences sentences;
    private final ViewerTime time;
    private final Clock clock;
    private final DateTimeFormatter month;
    private final DateTimeFormatter day;

    LineTexts(ActivitySentences sentences, ViewerTime time, Clock clock) {
        this.sentences = sentences;
        this.time = time;
        this.clock = clock;
        this.month = DateTimeFormatter.ofPattern("LLLL yyyy", time.locale());
        this.day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(time.locale());
    }

    /** November 2026 · 42 */
    String month(TimelineItem line) {
        return month(line.month(), line.inMonth());
    }

    private String month(YearMonth of, long count) {
        return Texts.of("activity.month", month.format(of), count);
    }

    String title(Activity activity) {
        return shortened(sentences.title(activity.what(), time.locale()));
    }

    String description(Activity activity) {
        return shortened(sentences.description(activity.what(), time.locale()));
    }

    /** An icon an extension may have misspelt is replaced by a plain one. */
    String icon(Activity activity) {
        return "vaadin:" + (ICONS.contains(activity.icon()) ? activity.icon() : "circle-thin");
    }

    String user(Activity activity) {
        return activity.actor() == null
                ? Texts.of("activity.bySystem")
                : activity.actor().email();
    }

    /** 09:05 today, else 22 Nov, 09:05; the heading names the year. */
    String when(Activity activity) {
        LocalDate date = time.day(activity.at());
        String hour = time.clock(activity.at());
        return date.equals(time.day(clock.instant())) ? hour : day.format(date) + ", " + hour;
    }

    String exactly(Activity activity) {
        return time.exact(activity.at());
    }

    /** What the button that brings the value back says to those who cannot see the row around it. */
    @Nullable
    String restoring(Activity activity) {
        FieldChange change = activity.what().change();
        if (change == null) {
            return null;
        }
        String label = sentences.label(change, time.locale());
        return change.before() == null
                ? Texts.of("activity.restore.empty", label)
                : Texts.of("activity.restore.to", label, shortened(value(change, change.before())));
    }

    /** The field and what stands there after a restoration. */
    String[] restored(Activity activity) {
        FieldChange change = activity.what().change();
        return change == null
                ? new String[] {"", ""}
                : new String[] {sentences.label(change, time.locale()), shortened(value(change, change.after()))};
    }

    private String value(FieldChange change, @Nullable String value) {
        return sentences.value(change, value, time.locale());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(
                                0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
