package contract;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parses the bytes of a response. */
final class RawAnswer {

    private static final String LINE = "\r\n";

    private RawAnswer() {}

    /** Whether no more bytes can follow. A response that says nothing about its length ends with the connection. */
    static boolean isComplete(byte[] bytes, String method) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(LINE + LINE);
        if (end < 0) {
            return false;
        }
        String[] head = text.substring(0, end).split(LINE, -1);
        HttpHeaders headers = headers(head);
        if (method.equals("HEAD") || head[0].contains(" 204")) {
            return true;
        }
        String body = text.substring(end + 2 * LINE.length());
        return headers.firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE) <= body.length()
                || (isChunked(headers) && body.endsWith("0" + LINE + LINE));
    }

    private static boolean isChunked(HttpHeaders headers) {
        return headers.firstValue("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked");
    }

    static Answer parse(byte[] bytes) {
        // One character for each byte, so that the length of a chunk counts characters.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(LINE + LINE);
        if (!text.startsWith("HTTP/1.") || end < 0) {
            throw new AssertionError("Not a response: " + text);
        }
        String[] head = text.substring(0, end).split(LINE, -1);
        HttpHeaders headers = headers(head);
        String body = text.substring(end + 2 * LINE.length());
        if (isChunked(headers)) {
            body = joined(body);
        }
        return new Answer(
                Integer.parseInt(head[0].split(" ", -1)[1]),
                headers,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** The header lines, each as a value of its own. */
    private static HttpHeaders headers(String[] head) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            String name = head[i].substring(0, colon).toLowerCase(Locale.ROOT);
            values.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(head[i].substring(colon + 1).strip());
        }
        return HttpHeaders.of(values, (name, value) -> true);
    }

    /** The chunks of a body, without their lengths. A HEAD request has none. */
    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf(LINE, at);
            int length = Integer.parseInt(chunks.substring(at, line).strip(), 16);
            if (length == 0) {
                break;
            }
            int start = line + LINE.length();
            body.append(chunks, start, start + length);
            at = start + length + LINE.length();
        }
        return body.toString();
    }
}
