package io.github.cdijwt.internal.keys.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The possible readings of a secret: its own bytes, and the bytes decoded from base64, base64url or hex. */
final class Spellings {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\"':]|^0[xX]");
    private static final Pattern PADDING = Pattern.compile("=+$");

    private Spellings() {}

    static List<byte[]> of(byte[] secret) {
        List<byte[]> spellings = new ArrayList<>();
        spellings.add(secret);
        String text = SEPARATORS
                .matcher(new String(secret, StandardCharsets.ISO_8859_1))
                .replaceAll("");
        try {
            String standard = text.replace('-', '+').replace('_', '/');
            spellings.add(Base64.getDecoder().decode(PADDING.matcher(standard).replaceFirst("")));
        } catch (IllegalArgumentException e) {
            // Not base64.
        }
        if (text.length() % 2 == 0 && text.chars().allMatch(HexFormat::isHexDigit)) {
            spellings.add(HexFormat.of().parseHex(text));
        }
        spellings.removeIf(bytes -> bytes.length == 0);
        return spellings;
    }
}
