package io.github.cdijwt.internal.rest.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Facts with their names, one a line. */
final class Facts {

    private static final int COLUMN = "switched off:  ".length();

    private final List<String> lines = new ArrayList<>();

    void add(String name, String text) {
        String label = name + ":";
        lines.add(label + " ".repeat(COLUMN - label.length()) + text);
    }

    void add(String name, Optional<String> text) {
        text.ifPresent(present -> add(name, present));
    }

    /** Adds lines below a name. */
    void addAll(String name, List<String> below) {
        lines.add(name + ":");
        below.forEach(line -> lines.add("  " + line));
    }

    @Override
    public String toString() {
        return lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
    }
}
