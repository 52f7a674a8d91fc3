package faults;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.GET;

@JwtRequired
public interface MarkedType {

    @GET
    String get();
}
