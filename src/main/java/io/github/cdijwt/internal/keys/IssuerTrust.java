package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.keys.format.KeyFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Decides which certificate of an issuer is trusted: one that the JDK trusts, or only those of the certificate
 * authorities in a file. The file is read again for each fetch, so that a renewed authority is found.
 */
public final class IssuerTrust {

    private static final int MAX_SHOWN = 100;

    private final Source source;

    private IssuerTrust(Source source) {
        this.source = source;
    }

    /** The certificates that the JDK trusts. */
    public static IssuerTrust ofTheJdk() {
        return new IssuerTrust(IssuerTrust::standard);
    }

    /**
     * The certificates of these authorities only.
     *
     * @throws KeyFault if the location has no valid certificate of an authority
     */
    public static IssuerTrust in(KeyLocation location, Clock clock) throws KeyFault {
        SSLContext first = read(location, clock);
        return new IssuerTrust(location.isFile() ? () -> again(location, clock) : () -> first);
    }

    /** The context for one fetch. */
    SSLContext context() throws KeyFault {
        return source.context();
    }

    private static SSLContext again(KeyLocation location, Clock clock) throws KeyFault {
        try {
            return read(location, clock);
        } catch (KeyFault fault) {
            throw fault.at("was not fetched, because of jwt.jwks-ca-location:");
        }
    }

    private static SSLContext read(KeyLocation location, Clock clock) throws KeyFault {
        try {
            return context(authorities(location.read(), clock.instant()));
        } catch (KeyFault fault) {
            throw fault.at(location.toString());
        }
    }

    /** An expired authority may be next to its successor, but one of them must be valid. */
    private static List<X509Certificate> authorities(byte[] pem, Instant now) throws KeyFault {
        List<X509Certificate> valid = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (Certificate each : certificates(pem)) {
            X509Certificate certificate = (X509Certificate) each;
            if (certificate.getBasicConstraints() < 0) {
                throw new KeyFault("has the certificate of " + subject(certificate)
                        + ", which is not an authority (CA:TRUE is missing): write the certificate of the authority"
                        + " that signed it. A self-signed one needs CA:TRUE, which `openssl req -x509` and"
                        + " `keytool -genkeypair -ext bc=ca:true` add");
            }
            Instant begin = certificate.getNotBefore().toInstant();
            Instant end = certificate.getNotAfter().toInstant();
            if (now.isAfter(end)) {
                invalid.add(subject(certificate) + " expired at " + end);
            } else if (now.isBefore(begin)) {
                invalid.add(subject(certificate) + " is not valid before " + begin);
            } else {
                valid.add(certificate);
            }
        }
        if (valid.isEmpty()) {
            throw new KeyFault("has no valid certificate: that of " + invalid.get(0) + ". Write the current one");
        }
        return valid;
    }

    private static Collection<? extends Certificate> certificates(byte[] pem) throws KeyFault {
        String text = KeyPlace.text(pem);
        if (text.isBlank()) {
            throw new KeyFault("is empty: write the certificate of the authority as PEM");
        }
        if (text.contains("PRIVATE KEY-----")) {
            throw new KeyFault("holds a private key, which does not belong here:"
                    + " write only the certificate of the authority");
        }
        try {
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException | RuntimeException e) {
            // The message below covers this. The exception's own may repeat the content.
        }
        throw new KeyFault("holds no certificate that can be read: write the certificate of the authority as PEM,"
                + " which begins with -----BEGIN CERTIFICATE-----");
    }

    private static String subject(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName();
        return KeyFault.quoted(name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) + "..." : name);
    }

    private static SSLContext context(List<X509Certificate> authorities) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry(Integer.toString(i), authorities.get(i));
            }
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS is not available", e);
        }
    }

    /**
     * The JDK's default context. If that is broken, because the server configures a key store that cannot be opened, a
     * context without keys.
     */
    private static SSLContext standard() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException spoilt) {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, null, null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("TLS is not available", e);
            }
        }
    }

    private interface Source {
        SSLContext context() throws KeyFault;
    }
}
