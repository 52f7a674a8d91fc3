package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.HEADER;
import static io.github.cdijwt.internal.token.TestTokens.base64;
import static io.github.cdijwt.internal.token.TestTokens.nested;
import static io.github.cdijwt.internal.token.TestTokens.sign;
import static io.github.cdijwt.internal.token.TestTokens.signed;
import static io.github.cdijwt.internal.token.TokenForm.ACCEPTED;
import static io.github.cdijwt.internal.token.TokenForm.HEADER_STRING;
import static io.github.cdijwt.internal.token.TokenForm.PAYLOAD_STRING;
import static io.github.cdijwt.internal.token.TokenForm.claimsWith;
import static io.github.cdijwt.internal.token.TokenForm.headerWith;

import io.github.cdijwt.internal.token.TokenForm.Matter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Variants of the JSON of a token, each in the header and in the claims. */
final class JsonForms {

    private final List<TokenForm> forms = new ArrayList<>();

    private JsonForms() {
        objects();
        names();
        nesting();
        byteOrderMarks();
        utf8();
    }

    static List<TokenForm> all() {
        return new JsonForms().forms;
    }

    private void objects() {
        accepts(Matter.JSON_OBJECT, "\"x\":[1,-2.5,3e2,true,false,null,\"\\u00e9\\n\\/\",{},[]]");
        accepts(Matter.JSON_OBJECT, "\"\":\"\"");
        accepts(Matter.JSON_OBJECT, "\"x\" \t\r\n:\n1");
        add(Matter.JSON_OBJECT, "blanks around", signed(" \t\r\n" + HEADER + "\n", " " + CLAIMS + "\t"), ACCEPTED);
        for (String json :
                List.of("null", "true", "1", "1e999999999", "\"text\"", "[]", " ", "{", "}", "\u0000", "nonsense")) {
            refuses(Matter.JSON_OBJECT, json, json, json);
        }
        refuses(Matter.JSON_OBJECT, "in an array", "[" + HEADER + "]", "[" + CLAIMS + "]");
        refuses(Matter.JSON_OBJECT, "as a text", "\"{}\"", "\"{}\"");
        for (String behind : List.of("x", "{}", ",", "}", "]", "\u0000", "\u00a0", "//", "/**/", "null")) {
            refuses(Matter.JSON_OBJECT, "and behind it " + behind, HEADER + behind, CLAIMS + behind);
        }
        for (String before : List.of("x", ",", ")]}'\n", "/**/", "{}")) {
            refuses(Matter.JSON_OBJECT, "and before it " + before, before + HEADER, before + CLAIMS);
        }
        refuses(
                Matter.JSON_OBJECT,
                "cut off",
                HEADER.substring(0, HEADER.length() - 1),
                CLAIMS.substring(0, CLAIMS.length() - 1));
        for (String member : List.of(
                "x:1",
                "'x':1",
                "\"x\":01",
                "\"x\":+1",
                "\"x\":.5",
                "\"x\":NaN",
                "\"x\":1,",
                "\"x\" 1",
                "\"x\":[1,]",
                "\"x\":\"\n\"",
                "\"x\":\"\\x\"",
                "\"x\":True")) {
            refuses(Matter.JSON_OBJECT, "nearly JSON: " + member, headerWith(member), claimsWith(member));
        }
    }

    private void names() {
        accepts(Matter.UNIQUE_NAMES, "\"x\":{\"x\":1},\"X\":[{\"x\":1},{\"x\":2}],\"ALG\":1,\"Exp\":1");
        for (String member : List.of(
                "\"x\":1,\"x\":1",
                "\"x\":1,\"y\":2,\"x\":null",
                "\"x\":1,\"\\u0078\":2",
                "\"\":1,\"\":2",
                "\"x\":{\"a\":1,\"a\":1}",
                "\"x\":[{\"y\":{\"a\":1,\"a\":1}}]",
                "\"alg\":\"HS256\",\"exp\":1800000300",
                "\"\\u0061lg\":\"none\",\"\\u0065xp\":1900000000")) {
            refuses(Matter.UNIQUE_NAMES, member, headerWith(member), claimsWith(member));
        }
        refuses(
                Matter.UNIQUE_NAMES,
                "the right one last",
                "{\"alg\":\"none\",\"alg\":\"HS256\"}",
                "{\"exp\":1," + CLAIMS.substring(1));
    }

    private void nesting() {
        // The object around the member is the first level.
        for (int deep : List.of(2, 62, 63)) {
            accepts(Matter.NESTING, "\"x\":" + nested(deep));
            accepts(Matter.NESTING, "\"x\":" + objects(deep));
        }
        accepts(Matter.NESTING, "\"x\":[" + "[],".repeat(100) + "{}]");
        accepts(Matter.NESTING, "\"x\":\"\\\\\\\"" + "[{".repeat(300) + "\\\"\"");
        accepts(Matter.NESTING, "\"" + "[{".repeat(300) + "\":1");
        for (int deep : List.of(64, 65, 100, 1_000)) {
            refusesMember(Matter.NESTING, deep + " arrays", "\"x\":" + nested(deep));
            refusesMember(Matter.NESTING, deep + " objects", "\"x\":" + objects(deep));
        }
        refusesMember(Matter.NESTING, "2,900 arrays", "\"x\":" + nested(2_900));
        refusesMember(Matter.NESTING, "arrays without an end", "\"x\":" + "[".repeat(5_800));
        refusesMember(Matter.NESTING, "64 behind a text of a backslash", "\"y\":\"\\\\\",\"x\":" + nested(64));
    }

    private void byteOrderMarks() {
        accepts(Matter.BYTE_ORDER_MARK, "\"x\":\"\ufeff\",\"\ufeff\":\"\\ufeff\"");
        refuses(Matter.BYTE_ORDER_MARK, "before", "\ufeff" + HEADER, "\ufeff" + CLAIMS);
        refuses(Matter.BYTE_ORDER_MARK, "twice", "\ufeff\ufeff" + HEADER, "\ufeff\ufeff" + CLAIMS);
        refuses(Matter.BYTE_ORDER_MARK, "behind a blank", " \ufeff" + HEADER, " \ufeff" + CLAIMS);
        refuses(Matter.BYTE_ORDER_MARK, "behind", HEADER + "\ufeff", CLAIMS + "\ufeff");
        refuses(Matter.BYTE_ORDER_MARK, "within", headerWith("\ufeff\"x\":1"), claimsWith("\ufeff\"x\":1"));
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32")) {
            refusesBytes(Matter.BYTE_ORDER_MARK, charset, encoded(HEADER, charset), encoded(CLAIMS, charset));
        }
    }

    private void utf8() {
        // The first and the last character of each length. Half a surrogate pair is allowed only as an escape.
        accepts(Matter.UTF_8, "\"x\":\"\u007f\u0080\u07ff\u0800\uffff\ud800\udc00\udbff\udfff\"");
        accepts(Matter.UTF_8, "\"\u00e9\ud83d\ude00\":\"\\ud800\"");
        for (String broken : List.of(
                "80",
                "bf",
                "ff",
                "fe",
                "c3",
                "c080",
                "c1bf",
                "e282",
                "e08080",
                "eda080",
                "edbfbf",
                "f0808080",
                "f4908080",
                "f8888080",
                "c328",
                "eda0bdedb880")) {
            refusesBytes(
                    Matter.UTF_8,
                    broken,
                    encoded(headerWith("\"x\":\"#\""), broken, '#'),
                    encoded(claimsWith("\"x\":\"#\""), broken, '#'));
        }
    }

    private static String objects(int deep) {
        return "{\"a\":".repeat(deep - 1) + "{}" + "}".repeat(deep - 1);
    }

    private static byte[] encoded(String json, String charset) {
        return json.getBytes(Charset.forName(charset));
    }

    /** Replaces a character by these bytes. */
    private static byte[] encoded(String json, String hex, char place) {
        String bytes = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
        return json.replace(String.valueOf(place), bytes).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void accepts(Matter matter, String member) {
        String name = member.length() > 80 ? member.length() + " characters: " + member.substring(0, 80) : member;
        add(matter, "in the header " + name, signed(headerWith(member), CLAIMS), ACCEPTED);
        add(matter, "in the claims " + name, signed(HEADER, claimsWith(member)), ACCEPTED);
    }

    private void refusesMember(Matter matter, String name, String member) {
        refuses(matter, name, headerWith(member), claimsWith(member));
    }

    private void refuses(Matter matter, String name, String header, String claims) {
        refusesBytes(matter, name, header.getBytes(StandardCharsets.UTF_8), claims.getBytes(StandardCharsets.UTF_8));
    }

    private void refusesBytes(Matter matter, String name, byte[] header, byte[] claims) {
        add(matter, "the header " + name, sign(base64(header) + '.' + base64(CLAIMS)), HEADER_STRING);
        add(matter, "the claims " + name, sign(base64(HEADER) + '.' + base64(claims)), PAYLOAD_STRING);
    }

    private void add(Matter matter, String name, String token, String answer) {
        forms.add(new TokenForm(matter, name, token, answer));
    }
}
