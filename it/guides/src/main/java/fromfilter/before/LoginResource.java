package fromfilter.before;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

@Path("/login")
public class LoginResource {

    @POST
    public Response login(JsonObject body) throws JoseException {
        String role = roleIfPasswordMatches(body.getString("login"), body.getString("pass"));
        if (role == null) {
            return Response.status(401).build();
        }
        JwtClaims claims = new JwtClaims();
        claims.setSubject(body.getString("login"));
        claims.setClaim("role", role);
        claims.setExpirationTimeMinutesInTheFuture(60);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(JwtFilter.KEY);
        signature.setPayload(claims.toJson());
        return Response.ok(Json.createObjectBuilder()
                        .add("token", signature.getCompactSerialization())
                        .build())
                .build();
    }

    private String roleIfPasswordMatches(String login, String password) {
        throw new UnsupportedOperationException("a query of the database");
    }
}
