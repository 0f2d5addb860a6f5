package app.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler does not mind and a reader does. */
class HouseStyleTest {

    private static final List<Path> MAIN = List.of(Path.of("src/main/java"), Path.of("src/tdlight/java"));
    private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("src/tdlight-test/java"));
    private static final List<Path> STYLES = List.of(Path.of("frontend/styles"));
    private static final List<Path> SCRIPTS = List.of(Path.of("frontend/scripts"));
    private static final int LONGEST_CLASS = 220;

    @Test
    void aClassThatGrowsTooLongGetsANeighbour() {
        assertThat(files(MAIN, ".java").filter(file -> lines(file).size() > LONGEST_CLASS))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() {
        assertThat(files(MAIN, ".java")
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !readsAs(folder.resolve("package-info.java"), "@NullMarked")))
                .isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(found(MAIN, ".java", "TODO|FIXME|XXX|UnsupportedOperationException|not implemented"))
                .isEmpty();
    }

    @Test
    void noExceptionIsSwallowed() {
        assertThat(found(MAIN, ".java", "catch \\([\\w| ]+\\) \\{\\s*\\}")).isEmpty();
        assertThat(found(MAIN, ".java", "printStackTrace")).isEmpty();
    }

    @Test
    void nothingNeedsABundler() {
        assertThat(found(MAIN, ".java", "@CssImport|@JsModule|@NpmPackage|@Theme\\("))
                .isEmpty();
    }

    @Test
    void untrustedTextIsNeverHtml() {
        assertThat(found(MAIN, ".java", "innerHTML|unsafeHTML|new Html\\(|outerHTML|insertAdjacentHTML"))
                .isEmpty();
        assertThat(found(SCRIPTS, ".js", "innerHTML|outerHTML|insertAdjacentHTML|eval\\("))
                .isEmpty();
    }

    @Test
    void coloursComeFromTokens() {
        assertThat(found(STYLES, ".css", "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(")
                        .filter(hit -> !hit.startsWith("tokens.css")))
                .isEmpty();
    }

    @Test
    void sizesOnScreenAreNotCountedInPixels() {
        assertThat(found(STYLES, ".css", "(?<!\\d)\\d{3,}px")
                        .filter(hit -> !hit.contains("@media") && !hit.contains("@container")))
                .isEmpty();
    }

    @Test
    void whoeverAsksBeforeALossDoesItWithTheFocusOnCancel() {
        assertThat(found(MAIN, ".java", "\\bsetConfirmButtonTheme\\(")
                        .filter(hit -> !hit.startsWith("ConfirmLoss.java")))
                .isEmpty();
    }

    @Test
    void testsDoNotSleepSkipOrMock() {
        assertThat(found(TESTS, ".java", "Thread\\.sleep|^\\s*@Disabled|^import org\\.mockito|assertTrue\\(true\\)")
                        .filter(hit -> !hit.startsWith("HouseStyleTest")))
                .isEmpty();
    }

    private static Stream<String> found(List<Path> folders, String ending, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return files(folders, ending).flatMap(file -> {
            List<String> lines = lines(file);
            return IntStream.range(0, lines.size())
                    .filter(i -> pattern.matcher(lines.get(i)).find())
                    .mapToObj(i -> file.getFileName() + ":" + (i + 1) + " "
                            + lines.get(i).strip());
        });
    }

    private static Stream<Path> files(List<Path> folders, String ending) {
        return folders.stream().flatMap(folder -> files(folder, ending));
    }

    private static Stream<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean readsAs(Path file, String part) {
        return Files.exists(file) && lines(file).stream().anyMatch(line -> line.contains(part));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
