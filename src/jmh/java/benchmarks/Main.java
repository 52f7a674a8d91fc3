package benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares cdi-jwt with other libraries and prints tables of ratios to the limit. For each case, all libraries are
 * measured in direct succession, so that other load on the machine affects all of them.
 */
public final class Main {

    private static final String NOT_DONE = "-";

    private final Measure measure = new Measure();
    private final Set<String> parts = chosen("benchmarks.parts", "verify,issue,refuse,sessions,threads,growth");
    private final List<Library> libraries;

    private Main() {
        Set<String> names = chosen(
                "benchmarks.libraries",
                Arrays.stream(Library.values()).map(Library::name).collect(Collectors.joining(",")));
        this.libraries = Arrays.stream(Library.values())
                .filter(library -> names.contains(library.name()))
                .toList();
    }

    /** Reads its settings from system properties, because Maven starts it. */
    public static void main(String[] arguments) {
        print("cdi-jwt, " + LocalDate.now(ZoneOffset.UTC) + ": JDK " + System.getProperty("java.vm.version") + ", "
                + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        new Main().run();
    }

    private void run() {
        if (parts.contains("verify")) {
            ratios(
                    "Verify one valid token",
                    List.of(
                            new Case("HS256, 4 claims", VerifyBenchmark.class, Algorithm.HS256, Map.of("claims", "4")),
                            new Case(
                                    "HS256, 15 claims", VerifyBenchmark.class, Algorithm.HS256, Map.of("claims", "15")),
                            new Case("RS256", VerifyBenchmark.class, Algorithm.RS256, Map.of("claims", "4")),
                            new Case("ES256", VerifyBenchmark.class, Algorithm.ES256, Map.of("claims", "4")),
                            new Case("EdDSA", VerifyBenchmark.class, Algorithm.EdDSA, Map.of("claims", "4"))));
        }
        if (parts.contains("issue")) {
            ratios(
                    "Issue one token of four claims",
                    Arrays.stream(Algorithm.values())
                            .map(algorithm -> new Case(algorithm.name(), IssueBenchmark.class, algorithm, Map.of()))
                            .toList());
        }
        if (parts.contains("refuse")) {
            refusals();
        }
        if (parts.contains("sessions")) {
            sessions();
        }
        if (parts.contains("threads")) {
            threads();
        }
        if (parts.contains("growth")) {
            growth();
        }
    }

    private void ratios(String title, List<Case> cases) {
        Map<Library, List<String>> ratios = new EnumMap<>(Library.class);
        Map<Library, List<String>> bytes = new EnumMap<>(Library.class);
        for (Case one : cases) {
            Optional<Figure> limit = Optional.empty();
            for (Library library : libraries) {
                Optional<Figure> figure =
                        library.has(one.algorithm()) ? one.figure(measure, library, 1) : Optional.empty();
                limit = library == Library.LIMIT ? figure : limit;
                double least = limit.map(Figure::cpu).orElse(Double.NaN);
                add(
                        ratios,
                        library,
                        figure.map(took -> library == Library.LIMIT ? nanos(took) : ratio(took.cpu() / least)));
                add(bytes, library, figure.map(took -> whole(took.bytes())));
            }
        }
        List<String> columns = cases.stream().map(Case::title).toList();
        print(table(title + ": processor time, as a ratio to the limit", columns, ratios));
        print(table(title + ": bytes allocated", columns, bytes));
    }

    /** Compares a rejection with the cost of accepting a token, in the same library and in cdi-jwt. */
    private void refusals() {
        RefuseBenchmark.Fault[] faults = RefuseBenchmark.Fault.values();
        Map<Library, List<String>> ratios = new EnumMap<>(Library.class);
        for (Library library : libraries) {
            if (library.isForOneThread()) {
                continue;
            }
            Optional<Figure> accepted =
                    measure.of(VerifyBenchmark.class, Map.of("library", library.name(), "claims", "4"), 1);
            add(ratios, library, accepted.map(Main::nanos));
            for (RefuseBenchmark.Fault fault : faults) {
                Optional<Figure> figure =
                        measure.of(RefuseBenchmark.class, Map.of("library", library.name(), "fault", fault.name()), 1);
                add(
                        ratios,
                        library,
                        figure.map(took ->
                                ratio(took.cpu() / accepted.map(Figure::cpu).orElse(Double.NaN))));
            }
        }
        List<String> columns = new ArrayList<>(List.of("accepted"));
        Arrays.stream(faults).map(fault -> words(fault.name())).forEach(columns::add);
        print(table(
                "Refuse a token (HS256): processor time, as a ratio to a token that the same library accepts",
                columns,
                ratios));
    }

    /** Compares the operations of sessions with those of tokens, in the same run. */
    private void sessions() {
        Optional<Figure> issue =
                measure.of(IssueBenchmark.class, Map.of("library", "CDI_JWT", "algorithm", "HS256"), 1);
        Optional<Figure> verify = measure.of(VerifyBenchmark.class, Map.of("library", "CDI_JWT", "claims", "4"), 1);
        Table table = new Table(
                "Sessions in memory (HS256), as ratios of processor time",
                List.of("", "ns", "to an issue", "to a verification of 4 claims"));
        row(table, "issue", issue, issue, verify);
        row(table, "verification", verify, issue, verify);
        for (SessionBenchmark.Operation operation : SessionBenchmark.Operation.values()) {
            Optional<Figure> figure = measure.of(SessionBenchmark.class, Map.of("operation", operation.name()), 1);
            row(table, words(operation.name()), figure, issue, verify);
        }
        print(table.toString());
    }

    private static void row(
            Table table, String title, Optional<Figure> took, Optional<Figure> issue, Optional<Figure> verify) {
        table.row(List.of(
                title,
                took.map(Main::nanos).orElse(NOT_DONE),
                took.flatMap(figure -> issue.map(other -> ratio(figure.cpu() / other.cpu())))
                        .orElse(NOT_DONE),
                took.flatMap(figure -> verify.map(other -> ratio(figure.cpu() / other.cpu())))
                        .orElse(NOT_DONE)));
    }

    /** Uses wall-clock time, which includes the time that threads wait for each other. */
    private void threads() {
        Table table =
                new Table("Two threads beside one: how much more is verified", List.of("", "HS256, 4 claims", "RS256"));
        for (Library library : List.of(Library.LIMIT, Library.CDI_JWT)) {
            List<String> cells = new ArrayList<>(List.of(library.title()));
            for (Algorithm algorithm : List.of(Algorithm.HS256, Algorithm.RS256)) {
                Case one = new Case("", VerifyBenchmark.class, algorithm, Map.of("claims", "4"));
                Optional<Figure> alone = one.figure(measure, library, 1);
                Optional<Figure> both = one.figure(measure, library, 2);
                cells.add(alone.flatMap(single -> both.map(two -> ratio(2 * single.wall() / two.wall())))
                        .orElse(NOT_DONE));
            }
            table.row(cells);
        }
        print(table.toString());
    }

    private void growth() {
        Table claims = new Table("Verify (HS256), by the number of claims", List.of("claims", "ns", "bytes"));
        for (int count : List.of(4, 25, 50, 100, 200, 400)) {
            measure.of(VerifyBenchmark.class, Map.of("library", "CDI_JWT", "claims", Integer.toString(count)), 1)
                    .ifPresent(took -> claims.row(List.of(Integer.toString(count), nanos(took), whole(took.bytes()))));
        }
        print(claims.toString());
        for (GrowthBenchmark.Input input : GrowthBenchmark.Input.values()) {
            Table table = new Table(input.title(), List.of("characters", "ns", "bytes"));
            for (int length : input.lengths()) {
                measure.of(GrowthBenchmark.class, Map.of("input", input.name(), "length", Integer.toString(length)), 1)
                        .ifPresent(
                                took -> table.row(List.of(Integer.toString(length), nanos(took), whole(took.bytes()))));
            }
            print(table.toString());
        }
    }

    private static String table(String title, List<String> columns, Map<Library, List<String>> rows) {
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(columns);
        Table table = new Table(title, head);
        rows.forEach((library, cells) -> {
            if (cells.stream().allMatch(NOT_DONE::equals)) {
                return;
            }
            List<String> row = new ArrayList<>(List.of(library.title()));
            row.addAll(cells);
            table.row(row);
        });
        return table.toString();
    }

    private static void add(Map<Library, List<String>> rows, Library library, Optional<String> cell) {
        rows.computeIfAbsent(library, none -> new ArrayList<>()).add(cell.orElse(NOT_DONE));
    }

    private static Set<String> chosen(String property, String all) {
        return Set.of(System.getProperty(property, all).split(","));
    }

    private static String nanos(Figure took) {
        return String.format(Locale.ROOT, "%,.0f ns", took.cpu());
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String ratio(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @SuppressWarnings("SystemOut") // Printing is the purpose of this program.
    private static void print(String text) {
        System.out.println(text);
    }
}
