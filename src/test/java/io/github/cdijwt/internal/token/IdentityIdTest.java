package io.github.cdijwt.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.JwtException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IdentityIdTest {

    private final IdentityId ids = new IdentityId();

    record RecordWithId(int id, String name) {}

    private record Hidden(int id) {}

    record RecordWithBoth(int id) {
        public String getId() {
            return "from getId";
        }
    }

    record RecordWithGetter(int number) {
        public int getId() {
            return number + 1;
        }
    }

    static class Getter {
        public int getId() {
            return 7;
        }
    }

    static class InheritedGetter extends Getter {}

    static class OverriddenGetter extends Getter {
        @Override
        public int getId() {
            return 8;
        }
    }

    interface HasId {
        default String getId() {
            return "from the interface";
        }
    }

    static class DefaultGetter implements HasId {}

    static class PublicField {
        public final int id = 9;
    }

    static class InheritedField extends PublicField {}

    static class GetterAndField {
        public final int id = 1;

        public int getId() {
            return 2;
        }
    }

    static class PlainIdMethod {
        public int id() {
            return 1;
        }
    }

    static class HiddenParts {
        final int id = 1;

        int getId() {
            return id;
        }
    }

    static class StaticParts {
        public static final int id = 1;

        public static int getId() {
            return id;
        }
    }

    static class GetterWithArgument {
        public int getId(int of) {
            return of;
        }
    }

    static class VoidGetter {
        public final int id = 3;

        public void getId() {}
    }

    static class MapWithGetter extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        public int getId() {
            return 1;
        }
    }

    static class Failing {
        public int getId() {
            throw new JwtException("Locked", "This account is locked", 423);
        }
    }

    @Nested
    class An_id_is_found {

        @Test
        void in_a_record() {
            assertThat(ids.of(new RecordWithId(1, "joe"))).isEqualTo(1);
            assertThat(ids.of(new RecordWithBoth(1))).isEqualTo(1);
            assertThat(ids.of(new RecordWithGetter(1))).isEqualTo(2);
        }

        @Test
        void by_an_own_or_inherited_getter() {
            assertThat(ids.of(new Getter())).isEqualTo(7);
            assertThat(ids.of(new InheritedGetter())).isEqualTo(7);
            assertThat(ids.of(new OverriddenGetter())).isEqualTo(8);
            assertThat(ids.of(new DefaultGetter())).isEqualTo("from the interface");
        }

        @Test
        void in_an_own_or_inherited_public_field() {
            assertThat(ids.of(new PublicField())).isEqualTo(9);
            assertThat(ids.of(new InheritedField())).isEqualTo(9);
            assertThat(ids.of(new VoidGetter())).isEqualTo(3);
        }

        @Test
        void by_the_getter_rather_than_the_field() {
            assertThat(ids.of(new GetterAndField())).isEqualTo(2);
        }

        @Test
        void under_the_key_of_a_map_rather_than_by_its_getter() {
            MapWithGetter map = new MapWithGetter();
            map.put("id", "from the key");
            assertThat(ids.of(map)).isEqualTo("from the key");
            assertThat(ids.of(TestTokens.json("{\"id\":5}"))).hasToString("5");
            assertThat(ids.of(Map.of())).isNull();
        }

        @Test
        void in_classes_that_are_not_public() {
            HasId anonymous = new HasId() {
                @Override
                public String getId() {
                    return "anonymous";
                }
            };
            assertThat(ids.of(anonymous)).isEqualTo("anonymous");
            assertThat(ids.of(new Hidden(4))).isEqualTo(4);
        }
    }

    @Test
    void an_identity_without_an_id_is_rejected_with_the_remedy() {
        List<Object> without =
                List.of("text", 1, new PlainIdMethod(), new HiddenParts(), new StaticParts(), new GetterWithArgument());
        for (Object identity : without) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> ids.of(identity))
                    .withMessage(identity.getClass().getName()
                            + " has no id that can be found: give it a record accessor id(),"
                            + " a method getId() or a public field id, or provide a PayloadHandler");
        }
    }

    @Test
    void the_exception_of_a_getter_is_the_cause() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ids.of(new Failing()))
                .withMessage("The id of " + Failing.class.getName() + " could not be read")
                .withCauseInstanceOf(JwtException.class);
    }

    @Test
    void an_id_that_a_module_does_not_export_is_not_accessible() {
        ZoneId region = ZoneId.of("Europe/Paris");
        assertThatIllegalStateException()
                .isThrownBy(() -> ids.of(region))
                .withMessage("The id of java.time.ZoneRegion is not accessible");
    }

    @Test
    void parallel_threads_get_the_id_of_their_own_identity() {
        assertThat(IntStream.range(0, 20_000).parallel().allMatch(this::keepsItsOwn))
                .isTrue();
    }

    private boolean keepsItsOwn(int number) {
        Object identity = number % 2 == 0 ? new RecordWithId(number, "joe") : new RecordWithGetter(number - 1);
        return Integer.valueOf(number).equals(ids.of(identity));
    }
}
