package io.github.cdijwt.internal.cookie;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads cookies from the {@code Cookie} headers of a request (RFC 6265, section 4.2). The cookies of Jakarta REST do not
 * serve: servers also split them at commas and remove quotes, so a cookie that another site may set, such as
 * {@code x=1,__Host-jwt=...}, would become a token.
 */
public final class CookieHeader {

    private CookieHeader() {}

    /**
     * The values of all cookies with a name, unchanged.
     *
     * @param lines the headers; HTTP/2 may send several (RFC 9113, section 8.2.3)
     */
    public static List<String> values(List<String> lines, String name) {
        List<String> values = new ArrayList<>(1);
        for (String line : lines) {
            int start = 0;
            while (start <= line.length()) {
                int semicolon = line.indexOf(';', start);
                int end = semicolon < 0 ? line.length() : semicolon;
                addValue(line, start, end, name, values);
                start = end + 1;
            }
        }
        return values;
    }

    private static void addValue(String line, int from, int to, String name, List<String> values) {
        int start = afterBlanks(line, from, to);
        int equals = start + name.length();
        if (equals < to && line.startsWith(name, start) && line.charAt(equals) == '=') {
            values.add(line.substring(equals + 1, beforeBlanks(line, equals + 1, to)));
        }
    }

    private static int afterBlanks(String line, int from, int to) {
        int start = from;
        while (start < to && isBlank(line.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int beforeBlanks(String line, int from, int to) {
        int end = to;
        while (end > from && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Other characters that look like blanks are part of a name, which is then another name. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
