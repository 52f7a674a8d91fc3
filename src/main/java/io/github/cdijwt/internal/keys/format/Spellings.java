package io.github.cdijwt.internal.keys.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The possible readings of a secret: its own bytes, and the bytes decoded from base64, base64url or hex. */
final class Spellings {

    private static final String SEPARATORS = "[\\s\"':]|^0[xX]";

    private Spellings() {}

    static List<byte[]> of(byte[] secret) {
        List<byte[]> spellings = new ArrayList<>();
        spellings.add(secret);
        String text = new String(secret, StandardCharsets.ISO_8859_1).replaceAll(SEPARATORS, "");
        try {
            String standard = text.replace('-', '+').replace('_', '/').replaceFirst("=+$", "");
            spellings.add(Base64.getDecoder().decode(standard));
        } catch (IllegalArgumentException e) {
            // Not base64.
        }
        try {
            spellings.add(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            // Not hex.
        }
        spellings.removeIf(bytes -> bytes.length == 0);
        return spellings;
    }
}
