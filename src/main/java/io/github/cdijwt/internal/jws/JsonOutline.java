package io.github.cdijwt.internal.jws;

/**
 * A look over a text before it is read as JSON: whether it begins as an object, goes on no longer than that does, and how
 * deep it nests. Whether it is JSON is for the reader to say.
 */
final class JsonOutline {

    private static final int MAX_DEPTH = 64;

    private JsonOutline() {}

    /** Whether a text that is JSON is one object and nothing else, and not too deep. */
    static boolean isOneObject(String json) {
        return isFlat(json) || endsWithItsObject(json);
    }

    /**
     * Most have no other object within: there is one brace to end at, and no more depth than there are brackets. It is known
     * from a few searches, which are much faster than to go through the text.
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
                    i = escapes ? endOfEscaped(json, i + 1) : json.indexOf('"', i + 1);
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
                    // Left to the reader.
                }
            }
        }
        return false;
    }

    private static int endOfEscaped(String json, int from) {
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
