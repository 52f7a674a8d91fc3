package benchmarks;

import java.time.Instant;

/** The payloads of the tokens, as JSON. */
final class Claims {

    private static final int USUAL = 4;
    private static final long HOUR = 3_600;

    private Claims() {}

    /** Claims that are valid for an hour. */
    static String valid(int count) {
        return of(count, Instant.now().getEpochSecond() + HOUR);
    }

    /** Claims that were valid until an hour ago. */
    static String expired(int count) {
        return of(count, Instant.now().getEpochSecond() - HOUR);
    }

    /** The four claims of a default token, then those of an identity provider, then some of an application. */
    private static String of(int count, long exp) {
        long iat = exp - 2 * HOUR;
        StringBuilder json =
                new StringBuilder("{\"identity\":1,\"iat\":" + iat + ",\"nbf\":" + iat + ",\"exp\":" + exp);
        String[] more = {
            "\"sub\":\"248289761001\"",
            "\"upn\":\"jane.doe@example.org\"",
            "\"jti\":\"5d2a1b7e-8f64-4c0e-9b1f-0a6d2f3c4e5b\"",
            "\"groups\":[\"user\",\"editor\",\"auditor\"]",
            "\"name\":\"Jane Doe\"",
            "\"given_name\":\"Jane\"",
            "\"family_name\":\"Doe\"",
            "\"email\":\"jane.doe@example.org\"",
            "\"email_verified\":true",
            "\"locale\":\"en-GB\"",
            "\"auth_time\":1790000000"
        };
        for (int i = USUAL; i < count; i++) {
            int place = i - USUAL;
            json.append(',').append(place < more.length ? more[place] : "\"c" + i + "\":" + i);
        }
        return json.append('}').toString();
    }
}
