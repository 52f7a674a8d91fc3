package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.keys.format.KeyFault;
import io.github.cdijwt.internal.keys.format.Secrets;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The location of keys: a file, a class path resource, or an http(s) address. */
public final class KeyLocation {

    private static final int MAX_BYTES = 1024 * 1024;
    // A single letter is a drive, not a scheme.
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+:).*", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("-----|^\\s*[{\\[]|\\p{Cntrl}");
    private static final Pattern KEY_FILE =
            Pattern.compile(".*\\.(pem|key|pub|crt|cer|der|p8|jwks?|json|txt|secret)", Pattern.CASE_INSENSITIVE);
    /** Schemes that may be shown. Any other word before a colon may be the beginning of a secret. */
    private static final Pattern OTHER_SCHEME = Pattern.compile(
            "((?:https?|ftps?|sftp|jar|data|file|classpath|resource|ldaps?|s3|gs|vault|env|pkcs11|jdbc):).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String NOT_SHOWN = "the value (not shown because it may be a key)";
    private static final String CLASSPATH = "classpath:";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Set<String> OVER_HTTP = Set.of("http", "https");

    private final String shown;
    private final Source source;
    private final Optional<Path> file;
    private final boolean isAddress;

    private KeyLocation(String shown, Source source, Optional<Path> file, boolean isAddress) {
        this.shown = shown;
        this.source = source;
        this.file = file;
        this.isAddress = isAddress;
    }

    /**
     * Parses a location, without reading the keys.
     *
     * @throws KeyFault if the text is not a location
     */
    public static KeyLocation of(String text) throws KeyFault {
        if (KEY.matcher(text).find()) {
            throw new KeyFault(
                    "holds a key, but this setting takes the location of a key: write a path, file:, classpath: or https:");
        }
        if (text.startsWith(CLASSPATH)) {
            String name = text.substring(CLASSPATH.length());
            String shown = Secrets.mayBe(name) && !KEY_FILE.matcher(name).matches() ? NOT_SHOWN : KeyFault.quoted(text);
            String resource = name.startsWith("/") ? name.substring(1) : name;
            return new KeyLocation(shown, () -> resource(resource), Optional.empty(), false);
        }
        try {
            if (!SCHEME.matcher(text).matches()) {
                return ofFile(text, Path.of(text));
            }
            URI uri = URI.create(text);
            if (uri.getScheme().equalsIgnoreCase("file")) {
                return ofFile(text, uri.isOpaque() ? Path.of(uri.getSchemeSpecificPart()) : Path.of(uri));
            }
            URI address = address(text);
            return new KeyLocation(shown(address), () -> BoundedGet.bytes(address), Optional.empty(), true);
        } catch (IllegalArgumentException e) {
            throw noLocation(text);
        }
    }

    /**
     * An address to fetch keys from: https, or http on this machine, where the response cannot be tampered with.
     *
     * @throws KeyFault if the text is not such an address
     */
    public static URI address(String text) throws KeyFault {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw noLocation(text);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!OVER_HTTP.contains(scheme) || uri.getHost() == null) {
            throw noLocation(text);
        }
        if (uri.getRawUserInfo() != null) {
            throw new KeyFault("holds a user name or a password: write the address without them");
        }
        if (scheme.equals("http") && !LOOPBACK.matcher(uri.getHost()).matches()) {
            throw new KeyFault(shown(uri) + " is not https, so anyone on the network path could replace the keys:"
                    + " write an https address");
        }
        return uri;
    }

    /**
     * Reads the content.
     *
     * @throws KeyFault if it cannot be read
     */
    byte[] read() throws KeyFault {
        try {
            return source.read();
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new KeyFault("does not exist");
        } catch (IOException e) {
            // The message may repeat a part of the content.
            throw new KeyFault("cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Whether it can be read again to detect changes. */
    boolean isFile() {
        return file.isPresent();
    }

    /** Whether the content may come from another party. */
    boolean isAddress() {
        return isAddress;
    }

    @Override
    public String toString() {
        return shown;
    }

    private static KeyLocation ofFile(String text, Path path) {
        String shown = isSurelyPath(text, path) ? KeyFault.quoted(text) : NOT_SHOWN;
        return new KeyLocation(shown, () -> content(path), Optional.of(path), false);
    }

    /** Whether the text can be shown. A secret in the wrong setting must not get into the log. */
    private static boolean isSurelyPath(String text, Path path) {
        Path folder = path.getParent();
        // Base64 may begin with a slash.
        boolean known = folder != null && !folder.equals(path.getRoot()) && Files.isDirectory(folder);
        return Files.exists(path)
                || known
                || KEY_FILE.matcher(text).matches()
                || (text.startsWith("/") && !Secrets.mayBe(text));
    }

    /** Without a query or a fragment, which may hold a credential. */
    static String shown(URI address) {
        return KeyFault.quoted(address.toString().replaceFirst("([?#]).*", "$1..."));
    }

    private static byte[] content(Path path) throws IOException, KeyFault {
        // Reading a pipe or a device might never end.
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new KeyFault("is not a file");
        }
        return bounded(Files.newInputStream(path));
    }

    private static byte[] resource(String name) throws IOException, KeyFault {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = application == null ? KeyLocation.class.getClassLoader() : application;
        InputStream stream = loader == null ? null : loader.getResourceAsStream(name);
        if (stream == null) {
            throw new KeyFault("does not exist");
        }
        return bounded(stream);
    }

    private static byte[] bounded(InputStream stream) throws IOException, KeyFault {
        try (stream) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new KeyFault("has more than " + MAX_BYTES + " bytes, too many for a key");
            }
            return bytes;
        }
    }

    /**
     * Whether every user of this machine has a permission on the file; false if the file does not exist or the file
     * system has no POSIX permissions.
     */
    boolean grants(PosixFilePermission permission) {
        try {
            return file.isPresent() && grants(permission, file.get().toRealPath());
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean grants(PosixFilePermission permission, Path real) throws IOException {
        for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return Files.getPosixFilePermissions(real).contains(permission);
    }

    private static KeyFault noLocation(String text) {
        Matcher scheme = OTHER_SCHEME.matcher(text);
        return new KeyFault((scheme.matches() ? KeyFault.quoted(scheme.group(1) + "...") : "the value")
                + " is not a location of keys: write a path, file:, classpath: or https:");
    }

    private interface Source {
        byte[] read() throws IOException, KeyFault;
    }
}
