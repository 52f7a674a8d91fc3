package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.HEADER;
import static io.github.cdijwt.internal.token.TestTokens.base64;
import static io.github.cdijwt.internal.token.TestTokens.sign;
import static io.github.cdijwt.internal.token.TestTokens.signed;
import static io.github.cdijwt.internal.token.TokenForm.ACCEPTED;
import static io.github.cdijwt.internal.token.TokenForm.CRYPTO_PADDING;
import static io.github.cdijwt.internal.token.TokenForm.HEADER_PADDING;
import static io.github.cdijwt.internal.token.TokenForm.HEADER_STRING;
import static io.github.cdijwt.internal.token.TokenForm.PAYLOAD_PADDING;
import static io.github.cdijwt.internal.token.TokenForm.PAYLOAD_STRING;
import static io.github.cdijwt.internal.token.TokenForm.claimsWith;
import static io.github.cdijwt.internal.token.TokenForm.headerWith;

import io.github.cdijwt.internal.token.TokenForm.Matter;
import java.util.ArrayList;
import java.util.List;

/** Variants of a token that differ before anything is decoded. */
final class EncodedForms {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int SIGNATURE_AND_DOTS = 45;
    private static final List<String> FOREIGN = List.of(
            "=",
            "==",
            " ",
            "\t",
            "\n",
            "\r\n",
            "#",
            "*",
            "?",
            "+",
            "/",
            "%2E",
            ",",
            "\u0000",
            "\u00e9",
            "\u0141",
            "\u2010",
            "\uff21",
            "\ud83d\ude00");

    private final List<TokenForm> forms = new ArrayList<>();
    private final String header = base64(HEADER);
    private final String payload = base64(CLAIMS);
    private final String good = signed(HEADER, CLAIMS);

    private EncodedForms() {
        length();
        dots();
        alphabet();
        strayBits();
        impossibleLengths();
    }

    static List<TokenForm> all() {
        return new EncodedForms().forms;
    }

    private void length() {
        for (int length : List.of(8_191, 8_192)) {
            add(Matter.LENGTH, length + ", most of it claims", withClaimsTo(length), ACCEPTED);
            add(Matter.LENGTH, length + ", most of it header", withHeaderTo(length), ACCEPTED);
        }
        for (int length : List.of(8_193, 8_195, 16_384, 1_000_000)) {
            add(Matter.LENGTH, length + ", most of it claims", withClaimsTo(length), "Token is too long");
            add(Matter.LENGTH, length + ", most of it header", withHeaderTo(length), "Token is too long");
        }
        String unsigned = header + '.' + payload + '.';
        add(Matter.LENGTH, "8,192 with the signature", fill(unsigned, 8_192), "Signature verification failed");
        add(Matter.LENGTH, "8,193 with the signature", fill(unsigned, 8_193), "Token is too long");
        add(Matter.LENGTH, "a million dots", ".".repeat(1_000_000), "Token is too long");
    }

    private void dots() {
        add(Matter.DOTS, "two", good, ACCEPTED);
        for (String token : List.of("", "a", header, ".", "a.b", "a.", ".b", " . ", header + '.' + payload)) {
            add(Matter.DOTS, "too few: " + token, token, "Not enough segments");
        }
        for (String token : List.of("...", "....", "a.b.c.d", "a.b.c.d.e", "a.b.c.")) {
            add(Matter.DOTS, "too many: " + token, token, "Too many segments");
        }
        add(Matter.DOTS, "one behind", good + '.', "Too many segments");
        add(Matter.DOTS, "one before", '.' + good, "Too many segments");
        add(Matter.DOTS, "signed twice", sign(good), "Too many segments");
        add(Matter.DOTS, "8,192 of them", ".".repeat(8_192), "Too many segments");
        add(Matter.DOTS, "two and nothing else", "..", HEADER_STRING);
        add(Matter.DOTS, "no header before the first", sign('.' + payload), HEADER_STRING);
        add(Matter.DOTS, "no claims between", sign(header + '.'), PAYLOAD_STRING);
        add(Matter.DOTS, "no signature behind", header + '.' + payload + '.', "Signature verification failed");
    }

    private void alphabet() {
        // At one of three consecutive offsets, these encode to the last two letters of the alphabet.
        String last = "\"x\":\"???>>>\"";
        add(Matter.ALPHABET, "- and _ in the header", signed(headerWith(last), CLAIMS), ACCEPTED);
        add(Matter.ALPHABET, "- and _ in the payload", signed(HEADER, claimsWith(last)), ACCEPTED);
        for (String foreign : FOREIGN) {
            String name = foreign.codePoints().mapToObj(Integer::toHexString).toList() + " ";
            add(Matter.ALPHABET, name + "before the header", sign(foreign + header + '.' + payload), HEADER_PADDING);
            add(Matter.ALPHABET, name + "behind the header", sign(header + foreign + '.' + payload), HEADER_PADDING);
            add(Matter.ALPHABET, name + "before the payload", sign(header + '.' + foreign + payload), PAYLOAD_PADDING);
            add(Matter.ALPHABET, name + "behind the payload", sign(header + '.' + payload + foreign), PAYLOAD_PADDING);
            add(Matter.ALPHABET, name + "behind the signature", good + foreign, CRYPTO_PADDING);
        }
        // Surrogate pairs: two characters each in Java, but a single one after encoding to bytes.
        String pairs = "\ud83d\ude00".repeat(100);
        for (String signature : List.of("", "AA", pairs)) {
            String name = "pairs, and a signature of " + signature.length() + " for ";
            add(Matter.ALPHABET, name + "a header", pairs + '.' + payload + '.' + signature, HEADER_PADDING);
            add(Matter.ALPHABET, name + "a payload", header + '.' + pairs + '.' + signature, PAYLOAD_PADDING);
        }
        add(Matter.ALPHABET, "pairs for a signature", header + '.' + payload + '.' + pairs, CRYPTO_PADDING);
    }

    /**
     * Other encodings of the same bytes: one byte more than a multiple of three leaves four unused bits, two leave two.
     */
    private void strayBits() {
        for (int bytes : List.of(1, 2)) {
            String longHeader = base64(filled(HEADER, 27 + bytes));
            String longPayload = base64(filled(CLAIMS, 66 + bytes));
            String name = bytes + " bytes over, ";
            add(Matter.CANONICAL_BASE64, name + "header", sign(longHeader + '.' + payload), ACCEPTED);
            add(Matter.CANONICAL_BASE64, name + "payload", sign(header + '.' + longPayload), ACCEPTED);
            for (String other : otherSpellings(longHeader)) {
                add(Matter.CANONICAL_BASE64, name + other, sign(other + '.' + payload), HEADER_PADDING);
            }
            for (String other : otherSpellings(longPayload)) {
                add(Matter.CANONICAL_BASE64, name + other, sign(header + '.' + other), PAYLOAD_PADDING);
            }
        }
        for (String other : otherSpellings(good)) {
            add(Matter.CANONICAL_BASE64, "signature " + other, other, CRYPTO_PADDING);
        }
    }

    private void impossibleLengths() {
        for (String part : List.of("A", "AAAAA", header + 'A')) {
            String name = part.length() + " letters for ";
            add(Matter.CANONICAL_BASE64, name + "a header", sign(part + '.' + payload), HEADER_PADDING);
            add(Matter.CANONICAL_BASE64, name + "a payload", sign(header + '.' + part), PAYLOAD_PADDING);
            add(Matter.CANONICAL_BASE64, name + "a signature", header + '.' + payload + '.' + part, CRYPTO_PADDING);
        }
    }

    private static List<String> otherSpellings(String text) {
        String kept = text.substring(0, text.length() - 1);
        int last = ALPHABET.indexOf(text.charAt(kept.length()));
        int spellings = text.lastIndexOf('.') < 0 && text.length() % 4 == 2 ? 16 : 4;
        List<String> others = new ArrayList<>();
        for (int stray = 1; stray < spellings; stray++) {
            others.add(kept + ALPHABET.charAt(last + stray));
        }
        return others;
    }

    private static String withClaimsTo(int length) {
        String start = HEADER;
        while ((length - SIGNATURE_AND_DOTS - base64(start).length()) % 4 == 1) {
            start += ' ';
        }
        int room = length - SIGNATURE_AND_DOTS - base64(start).length();
        return signed(start, filled(CLAIMS, room * 3 / 4));
    }

    private static String withHeaderTo(int length) {
        String end = CLAIMS;
        while ((length - SIGNATURE_AND_DOTS - base64(end).length()) % 4 == 1) {
            end += ' ';
        }
        int room = length - SIGNATURE_AND_DOTS - base64(end).length();
        return signed(filled(HEADER, room * 3 / 4), end);
    }

    /** Pads with spaces, which are allowed after an object. */
    private static String filled(String json, int length) {
        return json + " ".repeat(length - json.length());
    }

    private static String fill(String token, int length) {
        return token + "A".repeat(length - token.length());
    }

    private void add(Matter matter, String name, String token, String answer) {
        forms.add(new TokenForm(matter, name, token, answer));
    }
}
