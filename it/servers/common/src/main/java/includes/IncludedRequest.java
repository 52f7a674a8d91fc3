package includes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A request for the protected resource with another token than that of the outer request, or with none. */
final class IncludedRequest extends HttpServletRequestWrapper {

    private static final String AUTHORIZATION = "Authorization";

    private final List<String> authorization;

    IncludedRequest(HttpServletRequest outer, String token) {
        super(outer);
        this.authorization = token.equals("none") ? List.of() : List.of("JWT " + token);
    }

    @Override
    public String getHeader(String name) {
        return AUTHORIZATION.equalsIgnoreCase(name)
                ? authorization.stream().findFirst().orElse(null)
                : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return AUTHORIZATION.equalsIgnoreCase(name) ? Collections.enumeration(authorization) : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(List.of(AUTHORIZATION));
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + getServletPath() + getPathInfo();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer("http://127.0.0.1:" + getServerPort() + getRequestURI());
    }

    @Override
    public String getServletPath() {
        return "/api";
    }

    @Override
    public String getPathInfo() {
        return "/protected";
    }
}
