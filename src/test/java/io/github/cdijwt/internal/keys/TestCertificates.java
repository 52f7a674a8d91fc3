package io.github.cdijwt.internal.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates made by the JDK's keytool, in one key store. */
public final class TestCertificates {

    private static final String PASSWORD = "only for tests";
    /** The alternative names key_cloak and localhost, as ASN.1, because keytool rejects an underscore. */
    public static final String UNDERSCORE =
            "2.5.29.17=30:16:82:09:6B:65:79:5F:63:6C:6F:61:6B:82:09:6C:6F:63:61:6C:68:6F:73:74";

    private final Path file;

    public TestCertificates(Path folder) {
        this.file = folder.resolve("store.p12");
    }

    /** Makes a key with a certificate, with these options of keytool. */
    public TestCertificates with(String alias, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        try {
            Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (made.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return this;
    }

    public X509Certificate certificate(String alias) throws IOException, GeneralSecurityException {
        return (X509Certificate) store().getCertificate(alias);
    }

    public PrivateKey key(String alias) throws IOException, GeneralSecurityException {
        return (PrivateKey) store().getKey(alias, PASSWORD.toCharArray());
    }

    public String pem(String alias) throws IOException, GeneralSecurityException {
        return TestKeys.pem("CERTIFICATE", certificate(alias).getEncoded());
    }

    /** The content of the key store file. */
    public byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    /** A context for a server with the key of an alias. */
    public SSLContext server(String alias) throws IOException, GeneralSecurityException {
        KeyStore only = KeyStore.getInstance("PKCS12");
        only.load(null, null);
        only.setKeyEntry(alias, key(alias), PASSWORD.toCharArray(), store().getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(only, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, PASSWORD.toCharArray());
        }
        return store;
    }
}
