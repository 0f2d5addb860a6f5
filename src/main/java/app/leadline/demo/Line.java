package app.leadline.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message of a script of a conversation:
 *
 * <pre>
 * &lt; what they write            &gt; what we write            * call 4:12
 * &gt;^2 replies to the last but one     &lt; [photo] with a caption      &lt; Great! ~ edited ❤
 * </pre>
 *
 * @param own written by us
 * @param service not written by anybody: a call, a pinned message
 * @param reply how many messages back it replies to; 0 when it does not
 * @param media what stands in brackets, for instance {@code voice 0:14}
 * @param reaction an emoji the other side answered with
 */
record Line(
        boolean own,
        boolean service,
        int reply,
        @Nullable String media,
        String text,
        boolean edited,
        @Nullable String reaction) {

    private static final Pattern FORM =
            Pattern.compile("([<>*])(?:\\^(\\d))? (?:\\[([^]]+)] ?)?(.*?)(?: ~( edited)?( \\S+)?)?");

    /** @throws IllegalArgumentException when the line is not of that form */
    static Line of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        String reaction = form.group(6);
        return new Line(
                form.group(1).equals(">"),
                form.group(1).equals("*"),
                form.group(2) == null ? 0 : Integer.parseInt(form.group(2)),
                form.group(3),
                form.group(4).replace("\\n", "\n"),
                form.group(5) != null,
                reaction == null ? null : reaction.strip());
    }
}
