package benchmarks;

import java.util.ArrayList;
import java.util.List;

/** An AsciiDoc table with aligned columns, so that it is also readable on a console. */
final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String title, List<String> columns) {
        this.title = title;
        rows.add(columns);
    }

    void row(List<String> cells) {
        rows.add(cells);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n." + title + "\n[%autowidth]\n|===\n");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                text.append(column == 0 ? "|" : " |")
                        .append(rows.get(row).get(column))
                        .append(" "
                                .repeat(width(column)
                                        - rows.get(row).get(column).length()));
            }
            text.append(row == 0 ? "\n\n" : "\n");
        }
        return text.append("|===\n").toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
