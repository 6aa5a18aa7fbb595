package painclinic.access;

import java.util.List;

/**
 * Lines in a box on the console, for what whoever starts the application must read. It is printed
 * and not logged: log files are kept and shipped, and the first passwords must be neither.
 */
public final class ConsoleNotice {

    private ConsoleNotice() {}

    public static void print(List<String> lines) {
        System.out.println(box(lines));
    }

    static String box(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        String edge = "+" + "-".repeat(width + 2) + "+\n";
        StringBuilder box = new StringBuilder("\n").append(edge);
        for (String line : lines) {
            box.append("| ").append(line).append(" ".repeat(width - line.length())).append(" |\n");
        }
        return box.append(edge).toString();
    }
}
