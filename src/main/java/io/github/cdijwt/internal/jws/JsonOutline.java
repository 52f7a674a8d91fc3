package io.github.cdijwt.internal.jws;

/**
 * A quick check of a text before it is parsed: whether it is a single object without text after it, not nested too
 * deeply and without huge numbers. It does not check whether the text is valid JSON.
 */
final class JsonOutline {

    private static final int MAX_DEPTH = 64;

    /** Implementations of JSON-P have different limits or none. Parsson has the lowest one, of 1,100 characters. */
    private static final int MAX_NUMBER = 1_000;

    private JsonOutline() {}

    /** Whether a text, if it is JSON, is one object, has nothing after it and does not exceed the limits. */
    static boolean isOneObject(String json) {
        return (isFlat(json) || endsWithItsObject(json)) && (json.length() <= MAX_NUMBER || !hasHugeNumber(json));
    }

    private static boolean hasHugeNumber(String json) {
        int length = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                i = endOfString(json, i + 1);
            }
            length = isPartOfNumber(c) ? length + 1 : 0;
            if (length > MAX_NUMBER) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    /**
     * Most objects contain no other object: they have one pair of braces, and nest at most as deep as they have
     * brackets. A few searches find that out, much faster than a loop over the text.
     */
    private static boolean isFlat(String json) {
        return json.indexOf('}') == json.length() - 1
                && json.indexOf('{') == 0
                && json.indexOf('{', 1) < 0
                && brackets(json) < MAX_DEPTH;
    }

    private static int brackets(String json) {
        int count = 0;
        for (int i = json.indexOf('['); i >= 0; i = json.indexOf('[', i + 1)) {
            count++;
        }
        return count;
    }

    private static boolean endsWithItsObject(String json) {
        boolean escapes = json.indexOf('\\') >= 0;
        int depth = 0;
        int start = afterBlanks(json, 0);
        if (start == json.length() || json.charAt(start) != '{') {
            return false;
        }
        for (int i = start; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '"' -> {
                    i = escapes ? endOfString(json, i + 1) : json.indexOf('"', i + 1);
                    if (i < 0) {
                        return false;
                    }
                }
                case '{', '[' -> {
                    depth++;
                    if (depth > MAX_DEPTH) {
                        return false;
                    }
                }
                case '}', ']' -> {
                    depth--;
                    if (depth == 0) {
                        return afterBlanks(json, i + 1) == json.length();
                    }
                }
                default -> {
                    // The parser checks all other characters.
                }
            }
        }
        return false;
    }

    private static int endOfString(String json, int from) {
        int i = from;
        while (i < json.length() && json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int afterBlanks(String json, int from) {
        int i = from;
        while (i < json.length() && " \t\r\n".indexOf(json.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
