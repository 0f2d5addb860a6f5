package app.leadline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of a measurement, printed as a Markdown table with aligned columns. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    Table row(Object... cells) {
        rows.add(IntStream.range(0, rows.getFirst().size())
                .mapToObj(i -> i < cells.length ? String.valueOf(cells[i]) : "")
                .toList());
        return this;
    }

    void print() {
        System.out.println(this);
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toArray();
        String rule = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |\n"));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            text.append(IntStream.range(0, widths.length)
                    .mapToObj(column -> pad(row.get(column), widths[column], column == 0))
                    .collect(Collectors.joining(" | ", "| ", " |\n")));
            text.append(i == 0 ? rule : "");
        }
        return text.toString();
    }

    private static String pad(String cell, int width, boolean left) {
        String blanks = " ".repeat(width - cell.length());
        return left ? cell + blanks : blanks + cell;
    }
}
