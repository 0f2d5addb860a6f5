package app.leadline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A resource file of lines whose cells are separated by semicolons; the first line names the columns, # begins a comment. */
record Table(List<Row> rows) {

    record Row(Map<String, String> cells) {

        /** Empty when nothing stands there. */
        String text(String column) {
            return Objects.requireNonNull(cells.get(column), () -> "no column " + column);
        }

        @Nullable
        String known(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        /** What is separated by commas. */
        List<String> list(String column) {
            return split(column, ",");
        }

        /** What is separated by upright lines, for texts that may hold commas. */
        List<String> parts(String column) {
            return split(column, "\\|");
        }

        private List<String> split(String column, String separator) {
            return Arrays.stream(text(column).split(separator))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        }
    }

    /** @param file under {@code demo/} */
    static Table read(String file) {
        List<String> lines = lines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        String[] columns = lines.getFirst().split(";");
        return new Table(lines.stream()
                .skip(1)
                .map(line -> row(columns, line.split(";", -1)))
                .toList());
    }

    static List<String> lines(String file) {
        try {
            return new ClassPathResource("demo/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] columns, String[] cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            named.put(columns[i], cells[i].strip());
        }
        return new Row(named);
    }
}
