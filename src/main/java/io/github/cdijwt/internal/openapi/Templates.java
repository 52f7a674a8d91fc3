package io.github.cdijwt.internal.openapi;

/** Brings path templates into one form, because servers write them differently. */
final class Templates {

    private Templates() {}

    /** A template without regular expressions and superfluous slashes, with one slash at its start. */
    static String normalize(String template) {
        String path = ("/" + withoutExpressions(template)).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Turns {@code {id: [0-9]{2}}} into {@code {id}}. */
    private static String withoutExpressions(String template) {
        StringBuilder result = new StringBuilder();
        int depth = 0;
        boolean isExpression = false;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            isExpression = depth > 0 && (isExpression || c == ':');
            boolean isSpace = depth > 0 && Character.isWhitespace(c);
            if (!isExpression && !isSpace) {
                result.append(c);
            }
        }
        return result.toString();
    }
}
