package app.leadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything on screen can be said, in both languages. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern USE =
            Pattern.compile("(?:getTranslation|Texts\\.of|Sentence\\.of|translate)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    static Stream<String> features() {
        return files(BUNDLES, ".properties")
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.endsWith("_de.properties"))
                .map(name -> name.replace(".properties", ""));
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyMessageIsTranslated(String feature) {
        assertThat(german(feature).keySet())
                .containsExactlyElementsOf(english(feature).keySet());
    }

    @ParameterizedTest
    @MethodSource("features")
    void aTranslationUsesTheSameArguments(String feature) {
        Map<String, String> german = german(feature);
        english(feature)
                .forEach((key, text) -> assertThat(placeholders(german.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyMessageIsAWellFormedPatternUnderTheNameOfItsFeature(String feature) {
        Stream.of(english(feature), german(feature))
                .forEach(texts -> texts.forEach((key, text) -> {
                    assertThat(key).matches("(activity\\.)?" + feature.replaceAll("_.*", "") + "\\..*");
                    assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException();
                    assertThat(text.replace("''", "").replaceAll("'[{}]+'", ""))
                            .as("%s: apostrophes are doubled", key)
                            .doesNotContain("'");
                }));
    }

    @Test
    void everyMessageIsWrittenInOnePlaceOnly() {
        assertThat(features().flatMap(feature -> english(feature).keySet().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("features")
    void noMessageIsWrittenTwiceInOneFile(String feature) {
        for (String ending : List.of(".properties", "_de.properties")) {
            assertThat(read(BUNDLES.resolve(feature + ending))
                            .lines()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyMessageThatTheCodeNamesExists() {
        Set<String> known = features()
                .flatMap(feature -> english(feature).keySet().stream())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        files(Path.of("src/main/java"), ".java").forEach(file -> {
            Matcher use = USE.matcher(read(file));
            while (use.find()) {
                if (!known.contains(use.group(1))) {
                    missing.add(use.group(1) + " in " + file.getFileName());
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    private static Map<String, String> english(String feature) {
        return texts(BUNDLES.resolve(feature + ".properties"));
    }

    private static Map<String, String> german(String feature) {
        return texts(BUNDLES.resolve(feature + "_de.properties"));
    }

    private static Map<String, String> texts(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
