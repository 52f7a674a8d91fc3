package io.github.cdijwt.internal.rest.guard;

import java.util.regex.Pattern;

/** Matches a path against the template in a {@code @Path} (Jakarta REST 3.1, section 3.4). */
final class PathTemplate {

    private PathTemplate() {}

    static boolean matches(String template, String path) {
        // The path is decoded, so an encoded template counts as a match: one match too many is the safe error. A path
        // may contain line breaks, because clients can encode them.
        return template.indexOf('%') >= 0
                || Pattern.compile(regex(trim(template)), Pattern.DOTALL)
                        .matcher(trim(path))
                        .matches();
    }

    private static String regex(String template) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{') {
                int end = endOfVariable(template, i);
                String variable = template.substring(i + 1, end);
                int colon = variable.indexOf(':');
                regex.append(
                        colon < 0
                                ? "[^/]+"
                                : "(?:" + variable.substring(colon + 1).strip() + ")");
                i = end;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    /** The regular expression of a variable may contain braces too, in pairs. */
    private static int endOfVariable(String template, int start) {
        int depth = 0;
        for (int i = start; i < template.length(); i++) {
            depth += template.charAt(i) == '{' ? 1 : template.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return template.length();
    }

    /** Removes the slashes at both ends. Clients choose how many there are, so each is read only once. */
    private static String trim(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }
}
