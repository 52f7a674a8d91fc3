package application;

/** Inherits its annotations from another interface. */
public interface Redeclared extends MarkedMethods {}
