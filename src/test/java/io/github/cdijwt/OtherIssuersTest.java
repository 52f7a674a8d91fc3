package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.cdijwt.internal.config.TestConfigs;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.keys.TestCertificates;
import io.github.cdijwt.internal.keys.TestKeys;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import samples.issuers.Auth0Users;
import samples.issuers.Caller;
import samples.issuers.CognitoUsers;
import samples.issuers.EntraUsers;
import samples.issuers.FirebaseUsers;
import samples.issuers.KeycloakUsers;
import samples.issuers.ScopeRoles;

/** The settings on the page about other issuers accept tokens in the form of each issuer, and no others. */
class OtherIssuersTest {

    private static final Pattern BLOCK = Pattern.compile(
            "^\\.([^\n]+)\n\\[source,properties]\n----\n(.*?)\n----$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Map<String, String> BLOCKS = blocks();

    private static final String KEYCLOAK = "Keycloak";
    private static final String AUTH0 = "Auth0";
    private static final String ENTRA = "Microsoft Entra";
    private static final String COGNITO = "Amazon Cognito";
    private static final String FIREBASE = "Firebase";

    private static final String NBF_MISSING = "Token is missing the \"nbf\" claim";
    private static final KeyPair OTHER = TestKeys.secondPair("RSA 2048");

    @TempDir
    static java.nio.file.Path folder;

    private static KeyPair pair = OTHER;
    private static String chain = "";

    private final List<URI> requested = new CopyOnWriteArrayList<>();
    private HttpServer issuer;
    private Optional<TestServer> server = Optional.empty();
    private Map<String, String> settings = Map.of();

    @BeforeAll
    static void makeKey() throws Exception {
        TestCertificates certificates =
                new TestCertificates(folder).with("issuer", "-keyalg", "RSA", "-keysize", "2048");
        pair = new KeyPair(certificates.certificate("issuer").getPublicKey(), certificates.key("issuer"));
        chain = Base64.getEncoder()
                .encodeToString(certificates.certificate("issuer").getEncoded());
    }

    @BeforeEach
    void publish() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.start();
    }

    @AfterEach
    void stop() {
        server.ifPresent(TestServer::close);
        settings.keySet().forEach(System::clearProperty);
        System.clearProperty("jwt.secret-key");
        issuer.stop(0);
    }

    @Test
    void keycloak() {
        start(KEYCLOAK, KeycloakUsers.class, keySetOfKeycloak());
        String claims = """
                {"exp":EXP,"iat":NOW,"auth_time":NOW,"jti":"onrtac:4c0e","iss":"https://keycloak.example.com/realms/shop",
                 "aud":["shop-api","account"],"sub":"f1e2","typ":"Bearer","azp":"shop-web","sid":"0c1d","acr":"1",
                 "allowed-origins":["https://shop.example.com"],
                 "realm_access":{"roles":["default-roles-shop","admin","offline_access"]},
                 "resource_access":{"account":{"roles":["view-profile"]}},
                 "scope":"openid profile email","email_verified":true,"name":"Ada L.",
                 "preferred_username":"ada","given_name":"Ada","family_name":"L.","email":"ada@example.com"}""";
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"sig-1\"}";
        assertCaller(sign(header, claims), "f1e2", "ada");
        assertAdmin(sign(header, claims));
        assertOthersAreRejected(header, claims);
        assertNotAdmin(sign(header, claims.replace("\"admin\",", "")));
        assertRejected(sign(header, claims.replace("\"Bearer\"", "\"ID\"")), "User does not exist");
        assertRejected(sign(header, claims.replace("\"shop-api\",", "")), "Invalid audience");
        assertRejected(
                sign(header.replace("sig-1", "enc-1"), claims), "The key that the token names (kid) is not known");
    }

    @Test
    void auth0() {
        start(
                AUTH0,
                Auth0Users.class,
                TestKeys.set(key("NjVBRjY5MDlCMUIwNzU4RTA2QzZFMDQ4QzQ2MDAyQjVDNjk1RTM2Qg", true)));
        String claims = """
                {"https://example.com/roles":["admin","clerk"],"https://example.com/name":"Ada",
                 "iss":"https://shop.eu.auth0.com/","sub":"auth0|5f7c8ec7c33c6c004bbafe82",
                 "aud":["https://api.example.com","https://shop.eu.auth0.com/userinfo"],
                 "iat":NOW,"exp":EXP,"scope":"openid profile","azp":"my_client_id","permissions":["read:orders"]}""";
        String header =
                "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"NjVBRjY5MDlCMUIwNzU4RTA2QzZFMDQ4QzQ2MDAyQjVDNjk1RTM2Qg\"}";
        assertCaller(sign(header, claims), "auth0|5f7c8ec7c33c6c004bbafe82", "Ada");
        assertAdmin(sign(header, claims));
        assertOthersAreRejected(header, claims);
        assertNotAdmin(sign(header, claims.replace("https://example.com/roles", "https://example.com")));
        assertRejected("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..c29tZQ.dGV4dA.dGFn", "Too many segments");
        assertRejected(sign(header, claims.replace("auth0.com/\",\"sub", "auth0.com\",\"sub")), "Invalid issuer");
    }

    @Test
    void entra() {
        start(ENTRA, EntraUsers.class, keySetOfEntra());
        String claims = entraClaims();
        String header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"i6lGk3FZzxRcUb2C3nEQ7syHJlY\"}";
        assertCaller(sign(header, claims), "6467882c", "ada@example.com");
        assertAdmin(sign(header, claims));
        assertOthersAreRejected(header, claims);
        assertNotAdmin(sign(header, claims.replace("\"admin\"", "\"clerk\"")));
        String groups = "\"11111111-2222-3333-4444-555555555555\",".repeat(200);
        String long1 = sign(header, claims.replace("\"ver\"", "\"groups\":[" + groups + "\"x\"],\"ver\""));
        assertThat(long1).hasSizeBetween(8_193, 16_384);
        assertCaller(long1, "6467882c", "ada@example.com");
    }

    @Test
    void a_token_for_microsoft_graph_cannot_be_verified() {
        start(ENTRA, EntraUsers.class, keySetOfEntra());
        String header = "{\"typ\":\"JWT\",\"nonce\":\"%s\",\"alg\":\"RS256\",\"kid\":\"i6lGk3FZzxRcUb2C3nEQ7syHJlY\"}";
        String signed = sign(header.formatted("hash-of-the-nonce"), entraClaims());
        String sent = base64(header.formatted("nonce")) + signed.substring(signed.indexOf('.'));
        assertRejected(sent, "Signature verification failed");
        assertCaller(sign(header.formatted("of-no-effect"), entraClaims()), "6467882c", "ada@example.com");
    }

    @Test
    void entra_with_tokens_of_version_1() {
        Map<String, String> version1 = new LinkedHashMap<>(page(ENTRA));
        version1.putAll(page("Microsoft Entra, version 1"));
        start(version1, EntraUsers.class, keySetOfEntra());
        String claims = entraClaims()
                .replace(
                        "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0",
                        "https://sts.windows.net/11111111-2222-3333-4444-555555555555/")
                .replace("\"aud\":\"", "\"aud\":\"api://")
                .replace("\"2.0\"", "\"1.0\"");
        String header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5t\":\"i6lGk3FZzxRcUb2C3nEQ7syHJlY\","
                + "\"kid\":\"i6lGk3FZzxRcUb2C3nEQ7syHJlY\"}";
        assertCaller(sign(header, claims), "6467882c", "ada@example.com");
        assertRejected(sign(header, entraClaims()), "Invalid audience");
    }

    @Test
    void scopes_can_be_roles() {
        start(page(ENTRA), EntraUsers.class, keySetOfEntra(), ScopeRoles.class);
        String header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"i6lGk3FZzxRcUb2C3nEQ7syHJlY\"}";
        get("orders/scope", sign(header, entraClaims())).has(200);
        assertAdmin(sign(header, entraClaims()));
        get("orders/scope", sign(header, entraClaims().replace("orders.read", "orders.reader")))
                .has(403);
    }

    @Test
    void cognito() {
        start(
                COGNITO,
                CognitoUsers.class,
                TestKeys.set(
                        TestKeys.jwk(OTHER, false, "alg", "RS256", "kid", "1234example+/=", "use", "sig"),
                        TestKeys.jwk(pair, false, "alg", "RS256", "kid", "5678example=", "use", "sig")));
        String claims = """
                {"sub":"aaaaaaaa-bbbb","cognito:groups":["admin"],
                 "iss":"https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3","version":2,
                 "client_id":"1example23456789","origin_jti":"cccc","event_id":"dddd","token_use":"access",
                 "scope":"openid","auth_time":NOW,"exp":EXP,"iat":NOW,"jti":"eeee","username":"ada"}""";
        String header = "{\"kid\":\"5678example=\",\"alg\":\"RS256\"}";
        assertCaller(sign(header, claims), "aaaaaaaa-bbbb", "ada");
        assertAdmin(sign(header, claims));
        assertNotAdmin(sign(header, claims.replace("admin", "clerk")));
        assertRejected(sign(header, claims, OTHER.getPrivate()), "Signature verification failed");
        assertRejected(sign(header, claims.replace("eu-central-1_Ab1Cd2Ef3", "another")), "Invalid issuer");
        assertRejected(sign(header, claims.replace("1example2", "2example2")), "User does not exist");
        assertRejected(
                sign(header, claims.replace("\"client_id\"", "\"aud\":\"1example23456789\",\"client_id\"")),
                "Invalid audience");
        assertRejected(
                sign(header, claims.replace("\"client_id\"", "\"aud\"")), "Token is missing the \"client_id\" claim");
        assertRejected(sign(header, claims.replace("\"access\"", "\"id\"")), "User does not exist");
    }

    @Test
    void firebase() {
        start(
                FIREBASE,
                FirebaseUsers.class,
                TestKeys.set(
                        TestKeys.jwk(OTHER, false, "alg", "RS256", "use", "sig", "kid", "f833e8a7"),
                        TestKeys.jwk(pair, false, "alg", "RS256", "use", "sig", "kid", "9a5198bd")));
        assertThat(requested).isEmpty();
        String claims = """
                {"roles":["admin"],"iss":"https://securetoken.google.com/shop-4711","aud":"shop-4711",
                 "auth_time":NOW,"user_id":"Xy7","sub":"Xy7","iat":NOW,"exp":EXP,"email":"ada@example.com",
                 "email_verified":true,
                 "firebase":{"identities":{"email":["ada@example.com"]},"sign_in_provider":"password"}}""";
        String header = "{\"alg\":\"RS256\",\"kid\":\"9a5198bd\",\"typ\":\"JWT\"}";
        assertCaller(sign(header, claims), "Xy7", "ada@example.com");
        assertAdmin(sign(header, claims));
        assertOthersAreRejected(header, claims);
        assertNotAdmin(sign(header, claims.replace("admin", "clerk")));
        assertRejected(
                sign(header, claims.replace("\"email_verified\":true", "\"email_verified\":false")),
                "User does not exist");
        assertRejected(sign(header, claims.replace("\"sub\"", "\"sub2\"")), "Token is missing the \"sub\" claim");
    }

    @Test
    void the_certificates_of_firebase_are_named_in_the_log() {
        start(FIREBASE, FirebaseUsers.class, "{\"9a5198bd\":\"-----BEGIN CERTIFICATE-----\\nMIIC\\n\"}");
        get("orders", sign("{\"alg\":\"RS256\",\"kid\":\"9a5198bd\"}", "{}")).has(503);
        assertThat(server.orElseThrow().log())
                .anyMatch(line -> line.contains("holds certificates by key id, not a JWK set:"
                        + " write the address at which the issuer publishes the same keys as a JWK set"));
    }

    @ParameterizedTest
    @ValueSource(strings = {KEYCLOAK, AUTH0, FIREBASE, COGNITO})
    void without_the_setting_the_missing_claim_is_named(String name) {
        Map<String, String> defaults = new LinkedHashMap<>(page(name));
        defaults.remove("jwt.required-claims");
        start(defaults, Auth0Users.class, TestKeys.set(key("k", false)));
        String claims = "{\"exp\":EXP,\"iat\":NOW,\"sub\":\"x\"}";
        assertRejected(sign("{\"alg\":\"RS256\",\"kid\":\"k\"}", claims), NBF_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"Keycloak, 0", "Auth0, 0", "Microsoft Entra, 0", "Amazon Cognito, 1", "Firebase, 0"})
    void the_settings_on_the_page_have_no_faults(String name, int warnings) {
        String[] pairs = page(name).entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
        assertThat(TestConfigs.only(pairs).faults()).isEmpty();
        assertThat(TestConfigs.only(pairs).warnings())
                .hasSize(warnings)
                .allMatch(warning -> warning.startsWith("jwt.jwks-location is set without jwt.audience: "));
        assertThat(page(name).get("jwt.jwks-location")).startsWith("https://");
    }

    @Test
    void the_page_has_a_block_for_each_issuer() {
        assertThat(BLOCKS).containsOnlyKeys(KEYCLOAK, AUTH0, ENTRA, "Microsoft Entra, version 1", COGNITO, FIREBASE);
    }

    private static String entraClaims() {
        return """
                {"aud":"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
                 "iss":"https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0",
                 "iat":NOW,"nbf":NOW,"exp":EXP,"aio":"AXQAi","azp":"6e74172b","azpacr":"0","name":"Ada",
                 "oid":"6467882c","preferred_username":"ada@example.com","rh":"I","roles":["admin"],
                 "scp":"orders.read orders.write","sub":"HKZpfaHyWadeOouYlitjrI","tid":"11111111-2222",
                 "uti":"fqiBqXLPj0eQa82S","ver":"2.0"}""";
    }

    /** A key for encryption, and one for signatures with its certificate. */
    private static String keySetOfKeycloak() {
        return TestKeys.set(
                TestKeys.jwk(OTHER, false, "kid", "enc-1", "alg", "RSA-OAEP", "use", "enc"), key("sig-1", true));
    }

    /** Keys without alg, with certificates and with members that no standard knows. */
    private static String keySetOfEntra() {
        String key = TestKeys.jwk(
                pair,
                false,
                "use",
                "sig",
                "kid",
                "i6lGk3FZzxRcUb2C3nEQ7syHJlY",
                "x5t",
                "i6lGk3FZzxRcUb2C3nEQ7syHJlY",
                "cloud_instance_name",
                "microsoftonline.com",
                "issuer",
                "https://login.microsoftonline.com/{tenantid}/v2.0");
        return TestKeys.set(withChain(key), TestKeys.jwk(OTHER, false, "use", "sig", "kid", "other"));
    }

    private static String key(String id, boolean withChain) {
        String key = TestKeys.jwk(pair, false, "kid", id, "alg", "RS256", "use", "sig");
        return withChain ? withChain(key) : key;
    }

    private static String withChain(String key) {
        return key.replaceFirst("}$", ",\"x5c\":[\"" + chain + "\"]}");
    }

    private void start(String name, Class<?> users, String keys) {
        start(page(name), users, keys);
    }

    /** Starts an application with these settings, but with keys from this machine. */
    private void start(Map<String, String> written, Class<?> users, String keys, Class<?>... more) {
        URI address = URI.create(written.get("jwt.jwks-location"));
        issuer.createContext("/", exchange -> {
            requested.add(exchange.getRequestURI());
            byte[] body = keys.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    exchange.getRequestURI().getPath().equals(address.getPath()) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        settings = new LinkedHashMap<>(written);
        settings.put(
                "jwt.jwks-location", "http://127.0.0.1:" + issuer.getAddress().getPort() + address.getRawPath());
        settings.forEach(System::setProperty);
        // Overrides the secret of the other tests.
        System.setProperty("jwt.secret-key", "");
        Class<?>[] classes = new Class<?>[more.length + 1];
        classes[0] = Orders.class;
        System.arraycopy(more, 0, classes, 1, more.length);
        server = Optional.of(TestServer.withUsers(users, classes));
    }

    private Reply get(String path, String token) {
        TestServer running = server.orElseThrow();
        return running.send(running.request("GET", path).header("Authorization", "Bearer " + token));
    }

    private void assertCaller(String token, String id, String name) {
        get("orders", token).succeedsWith(new Caller(id, name).toString());
    }

    private void assertAdmin(String token) {
        get("orders/all", token).has(200);
    }

    private void assertNotAdmin(String token) {
        get("orders", token).has(200);
        get("orders/all", token).has(403);
    }

    private void assertRejected(String token, String description) {
        Reply reply = get("orders", token).has(401);
        assertThat(reply.json().getString("description")).isEqualTo(description);
    }

    private void assertOthersAreRejected(String header, String claims) {
        assertRejected(sign(header, claims, OTHER.getPrivate()), "Signature verification failed");
        assertRejected(sign(header, claims.replaceFirst("\"iss\":\"", "\"iss\":\"x")), "Invalid issuer");
        assertRejected(
                sign(header, claims.replaceFirst("\"aud\":(\\[[^\\]]*]|\"[^\"]*\")", "\"aud\":\"other\"")),
                "Invalid audience");
        assertRejected(sign(header, claims.replaceFirst("\"aud\"", "\"aud2\"")), "Token is missing the \"aud\" claim");
        assertRejected(sign(header, claims.replace("\"exp\":EXP", "\"exp\":1")), "Signature has expired");
        assertRejected(sign(header, claims.replace("\"exp\"", "\"exp2\"")), "Token is missing the \"exp\" claim");
    }

    private static String sign(String header, String claims) {
        return sign(header, claims, pair.getPrivate());
    }

    /** Puts the times into the claims. */
    private static String sign(String header, String claims, PrivateKey key) {
        long now = Instant.now().getEpochSecond();
        String text = base64(header)
                + '.'
                + base64(claims.replace("EXP", Long.toString(now + 300)).replace("NOW", Long.toString(now)));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + '.' + TestKeys.base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(JwsAlgorithm.RS256.name(), e);
        }
    }

    private static String base64(String json) {
        return TestKeys.base64(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The settings in a block of the page. */
    private static Map<String, String> page(String name) {
        Map<String, String> page = new LinkedHashMap<>();
        for (String line : BLOCKS.getOrDefault(name, "").split("\n", -1)) {
            page.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return page;
    }

    private static Map<String, String> blocks() {
        Map<String, String> blocks = new LinkedHashMap<>();
        try {
            Matcher found = BLOCK.matcher(Files.readString(java.nio.file.Path.of("src/docs/guide/other-issuers.adoc")));
            while (found.find()) {
                blocks.put(found.group(1), found.group(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blocks;
    }

    @Path("orders")
    @RequestScoped
    public static class Orders {

        @Inject
        @CurrentIdentity
        Caller caller;

        @GET
        @JwtRequired
        public String own() {
            return caller.toString();
        }

        @GET
        @Path("all")
        @JwtRequired(roles = "admin")
        public String all() {
            return "all";
        }

        @GET
        @Path("scope")
        @JwtRequired(roles = "SCOPE_orders.read")
        public String scope() {
            return "read";
        }
    }
}
