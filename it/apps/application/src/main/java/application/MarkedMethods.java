package application;

import io.github.cdijwt.JwtRequired;

public interface MarkedMethods {

    @JwtRequired(realm = "Of the interface")
    String required();

    @JwtRequired(optional = true)
    String optional();
}
