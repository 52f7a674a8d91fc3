package shapes;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;

/** Protects what asks for nothing by itself. */
@JwtRequired
@ApplicationPath("/api")
public class MarkedMatrixApplication extends MatrixApplication {}
