package interop;

import java.util.List;

/** The libraries that exchange tokens with cdi-jwt. */
final class Libraries {

    static final List<Maker> MAKERS =
            List.of(new SmallRyeMaker(), new NimbusMaker(), new Auth0Maker(), new JjwtMaker());

    static final List<Checker> CHECKERS = List.of(
            new SmallRyeChecker(), new NimbusChecker(), new Auth0Checker(), new JjwtChecker(), new Jose4jChecker());

    private Libraries() {}
}
