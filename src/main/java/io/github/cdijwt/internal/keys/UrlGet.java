package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.keys.format.KeyFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * Fetches a document from a host whose name {@code HttpClient} rejects, such as {@code key_cloak} in a network of
 * containers. It uses {@code HttpURLConnection}, without the JVM-wide defaults for host names and credentials.
 */
final class UrlGet {

    /** The type of a DNS name among the alternative names (RFC 5280, section 4.2.1.6). */
    private static final Integer DNS_NAME = 2;

    private final URI address;
    private final HttpURLConnection connection;

    /**
     * Prepares a fetch.
     *
     * @throws KeyFault if the JDK cannot read the address
     */
    UrlGet(URI address, String accept, SSLContext trust) throws KeyFault {
        this.address = address;
        try {
            connection = (HttpURLConnection) new URL(address.toString()).openConnection();
        } catch (IOException | RuntimeException e) {
            throw new KeyFault("cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(trust.getSocketFactory());
            // Java asks this only if its own check fails, which rejects every name with an underscore.
            secure.setHostnameVerifier(UrlGet::isCertificateOf);
        }
        int patience = (int) BoundedGet.PATIENCE.toMillis();
        connection.setConnectTimeout(patience);
        connection.setReadTimeout(patience);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        // An authenticator without passwords, instead of the one of the JVM.
        connection.setAuthenticator(new Authenticator() {});
        connection.setRequestProperty("Accept", accept);
        connection.setRequestProperty("Connection", "close");
    }

    /**
     * Fetches the document.
     *
     * @return the document; if it is longer than the limit, a part that is too
     * @throws KeyFault if the response has another status than 200
     */
    byte[] bytes(int limit) throws IOException, KeyFault {
        BoundedGet.checkStatus(
                address, connection.getResponseCode(), Optional.ofNullable(connection.getHeaderField("Location")));
        try (InputStream body = connection.getInputStream()) {
            return body.readNBytes(limit + 1);
        }
    }

    /** Ends the fetch, whether it is complete or not. */
    void stop() {
        connection.disconnect();
    }

    /** Whether a trusted certificate has this name, itself or as a name below a wildcard (RFC 6125, section 6.4). */
    private static boolean isCertificateOf(String host, SSLSession session) {
        try {
            Certificate certificate = session.getPeerCertificates()[0];
            return certificate instanceof X509Certificate x509 && names(x509, host);
        } catch (SSLPeerUnverifiedException | CertificateParsingException e) {
            return false;
        }
    }

    static boolean names(X509Certificate certificate, String host) throws CertificateParsingException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names != null
                && names.stream()
                        .filter(name -> DNS_NAME.equals(name.get(0)))
                        .anyMatch(name -> matches((String) name.get(1), host));
    }

    private static boolean matches(String name, String host) {
        int dot = host.indexOf('.');
        return name.equalsIgnoreCase(host)
                // The wildcard covers one label, with at least two behind it.
                || (dot > 0
                        && host.indexOf('.', dot + 1) > 0
                        && name.startsWith("*.")
                        && name.substring(1).equalsIgnoreCase(host.substring(dot)));
    }
}
