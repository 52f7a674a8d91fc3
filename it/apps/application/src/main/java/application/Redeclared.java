package application;

/** Comes to its annotations by way of another interface. */
public interface Redeclared extends MarkedMethods {}
