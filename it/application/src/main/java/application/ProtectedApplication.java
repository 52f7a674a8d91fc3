package application;

import io.github.cdijwt.JwtRequired;

/** Protects everything but the login. */
@JwtRequired(realm = "Everything")
public class ProtectedApplication extends ContractApplication {}
