package io.github.cdijwt.internal.token;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object parsed as a stream of events, without the code under test: a second opinion on strict JSON.
 *
 * @param members its own members, not those of objects within it
 * @param plain whether every JSON-P implementation can read each number, because it is short and has no exponent
 */
public record StreamedJson(Map<String, Member> members, boolean plain) {

    private static final int MAX_DEPTH = 64;
    private static final int SHORT_NUMBER = 15;

    /** The type of a value, with its text if it is a string or a number. */
    record Member(Event kind, String text) {}

    /** The object; empty if the bytes are anything else or not strict JSON. */
    public static Optional<StreamedJson> of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Decoding replaces invalid UTF-8, so encoding returns other bytes.
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            return Optional.empty();
        }
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            return read(parser);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public Optional<String> text(String name) {
        return member(name, Event.VALUE_STRING);
    }

    Optional<BigDecimal> number(String name) {
        try {
            return member(name, Event.VALUE_NUMBER).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            // The exponent is out of range.
            return Optional.empty();
        }
    }

    private Optional<String> member(String name, Event kind) {
        return Optional.ofNullable(members.get(name))
                .filter(member -> member.kind() == kind)
                .map(Member::text);
    }

    private static Optional<StreamedJson> read(JsonParser parser) {
        Map<String, Member> members = new HashMap<>();
        Deque<Set<String>> open = new ArrayDeque<>();
        boolean plain = true;
        String name = "";
        while (parser.hasNext()) {
            Event event = parser.next();
            if (open.isEmpty() && event != Event.START_OBJECT) {
                return Optional.empty();
            }
            String text = hasText(event) ? parser.getString() : "";
            if (event == Event.KEY_NAME) {
                name = text;
                if (!open.element().add(name)) {
                    return Optional.empty();
                }
                continue;
            }
            if (event == Event.END_OBJECT || event == Event.END_ARRAY) {
                open.pop();
                continue;
            }
            plain &= event != Event.VALUE_NUMBER || isShort(text);
            if (open.size() == 1) {
                members.put(name, new Member(event, text));
            }
            if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
                open.push(new HashSet<>());
                if (open.size() > MAX_DEPTH) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new StreamedJson(members, plain));
    }

    private static boolean hasText(Event event) {
        return event == Event.KEY_NAME || event == Event.VALUE_STRING || event == Event.VALUE_NUMBER;
    }

    private static boolean isShort(String number) {
        return number.length() <= SHORT_NUMBER && number.indexOf('e') < 0 && number.indexOf('E') < 0;
    }
}
