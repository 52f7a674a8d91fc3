package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.keys.format.KeyFault;
import io.github.cdijwt.internal.keys.format.PemKeys;
import io.github.cdijwt.internal.keys.format.Secrets;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** A location that begins like one. Base64 may begin with a slash, but has no dot. */
    private static final Pattern PLACE = Pattern.compile(
            "(?i)(https?|file|classpath):.*|\\.{0,2}/[^\\s]*\\.[^\\s]*|[\\w./-]+\\.(pem|key|jwks?|json|pub|crt)");

    private static final String NOT_SHOWN = "the value (not shown because it may be a key)";
    private static final String CLASSPATH = "classpath:";

    private final String shown;
    private final Source source;
    private final Optional<Path> file;
    private final Optional<KeyAddress> address;

    private KeyLocation(String shown, Source source, Optional<Path> file, Optional<KeyAddress> address) {
        this.shown = shown;
        this.source = source;
        this.file = file;
        this.address = address;
    }

    /**
     * Parses a location, without reading the keys.
     *
     * @throws KeyFault if the text is not a location
     */
    public static KeyLocation of(String text) throws KeyFault {
        return of(text, false);
    }

    /**
     * Parses a location, without reading the keys.
     *
     * @param overHttp whether http is accepted for other machines too
     * @throws KeyFault if the text is not a location
     */
    public static KeyLocation of(String text, boolean overHttp) throws KeyFault {
        if (KEY.matcher(text).find()) {
            throw new KeyFault("holds a key, but this setting takes the location of a key:"
                    + " write a path, file:, classpath: or https:. A key itself belongs in jwt.sign-key, jwt.verify-key"
                    + " or jwt.secret-key");
        }
        if (text.startsWith(CLASSPATH)) {
            String name = text.substring(CLASSPATH.length());
            String shown = Secrets.mayBe(name) && !KEY_FILE.matcher(name).matches() ? NOT_SHOWN : KeyFault.quoted(text);
            String resource = name.startsWith("/") ? name.substring(1) : name;
            return new KeyLocation(shown, () -> resource(resource), Optional.empty(), Optional.empty());
        }
        try {
            if (!SCHEME.matcher(text).matches()) {
                return ofFile(text, Path.of(text));
            }
            URI uri = URI.create(text);
            if (uri.getScheme().equalsIgnoreCase("file")) {
                return ofFile(text, uri.isOpaque() ? Path.of(uri.getSchemeSpecificPart()) : Path.of(uri));
            }
            KeyAddress address = KeyAddress.of(text, overHttp);
            return new KeyLocation(
                    address.toString(),
                    () -> BoundedGet.bytes(address.uri(), IssuerTrust.ofTheJdk()),
                    Optional.empty(),
                    Optional.of(address));
        } catch (IllegalArgumentException e) {
            throw noLocation(text);
        }
    }

    /**
     * A key that is itself the value of a setting. Line breaks may be written as {@code \\n}, since not every way to
     * set a variable allows line breaks.
     *
     * @throws KeyFault if the text is the location of a key
     */
    public static KeyLocation given(String text) throws KeyFault {
        if (PLACE.matcher(text).matches()) {
            throw new KeyFault("holds the location of a key, but this setting takes the key itself:"
                    + " write the location in the setting of this name with -location");
        }
        String lines = PemKeys.looksLike(text) ? text.replaceAll("(\\\\r)?\\\\n", "\n") : text;
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        return new KeyLocation("the value", bytes::clone, Optional.empty(), Optional.empty());
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
            throw new KeyFault(missing());
        } catch (AccessDeniedException e) {
            throw new KeyFault("cannot be read by the user that runs the server:"
                    + " let this user read it, with chown and chmod 400");
        } catch (IOException e) {
            // The message may repeat a part of the content.
            throw new KeyFault("cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** A file may be packed in the application, and a resource may be outside of it. */
    private String missing() {
        if (file.isEmpty()) {
            return "does not exist on the class path";
        }
        String name =
                file.get().toString().replace('\\', '/').replaceFirst("^(.*/)?src/(main|test)/resources/|^\\.?/", "");
        try (InputStream packed = stream(name)) {
            if (packed != null) {
                return "does not exist as a file, but on the class path: write " + KeyFault.quoted(CLASSPATH + name);
            }
        } catch (IOException e) {
            // It is of no help to the reader.
        }
        return file.get().isAbsolute()
                ? "does not exist"
                : "does not exist in the working directory of the server, "
                        + KeyFault.quoted(Path.of("").toAbsolutePath().toString()) + ": write an absolute path";
    }

    /** Whether it can be read again to detect changes. */
    boolean isFile() {
        return file.isPresent();
    }

    /** Whether the content may come from another party. */
    public boolean isAddress() {
        return address.isPresent();
    }

    /** Whether the content crosses a network without protection. */
    public boolean isOpen() {
        return address.filter(KeyAddress::isOpen).isPresent();
    }

    @Override
    public String toString() {
        return shown;
    }

    private static KeyLocation ofFile(String text, Path path) {
        String shown = isSurelyPath(text, path) ? KeyFault.quoted(text) : NOT_SHOWN;
        return new KeyLocation(shown, () -> content(path), Optional.of(path), Optional.empty());
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

    private static byte[] content(Path path) throws IOException, KeyFault {
        // Reading a pipe or a device might never end.
        if (Files.isDirectory(path)) {
            throw new KeyFault("is a folder: write the path of the file in it");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new KeyFault("is not a file");
        }
        return bounded(Files.newInputStream(path));
    }

    private static byte[] resource(String name) throws IOException, KeyFault {
        InputStream stream = stream(name);
        if (stream == null) {
            throw new KeyFault(
                    Files.isRegularFile(Path.of(name)) || Files.isRegularFile(Path.of("/" + name))
                            ? "does not exist on the class path, but as a file: write the path without classpath:"
                            : "does not exist on the class path");
        }
        return bounded(stream);
    }

    private static @Nullable InputStream stream(String name) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = application == null ? KeyLocation.class.getClassLoader() : application;
        return loader == null ? null : loader.getResourceAsStream(name);
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

    static KeyFault noLocation(String text) {
        Matcher scheme = OTHER_SCHEME.matcher(text);
        return new KeyFault((scheme.matches() ? KeyFault.quoted(scheme.group(1) + "...") : "the value")
                + " is not a location of keys: write a path, file:, classpath: or https:");
    }

    private interface Source {
        byte[] read() throws IOException, KeyFault;
    }
}
