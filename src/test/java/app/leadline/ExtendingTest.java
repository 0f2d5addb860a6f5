package app.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/extending.md} tells developers to write compiles against the product as it is. */
class ExtendingTest {

    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("public (?:class|record|interface) (\\w+)");
    private static final Pattern OWN_EXAMPLE = Pattern.compile("`([a-z]+(?:\\.ui)?)\\.([A-Z]\\w+)`");

    @Test
    void everyExampleCompiles(@TempDir Path classes) throws IOException {
        List<JavaFileObject> sources = JAVA_BLOCK
                .matcher(text())
                .results()
                .<JavaFileObject>map(block -> new Source(block.group(1)))
                .toList();
        StringWriter errors = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();

        boolean compiled = compiler.getTask(
                        errors,
                        null,
                        null,
                        List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()),
                        null,
                        sources)
                .call();

        assertThat(errors.toString()).isEmpty();
        assertThat(compiled).isTrue();
        assertThat(sources).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyClassItNamesExists() throws IOException {
        var named = OWN_EXAMPLE.matcher(text()).results().toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Path.of(
                                "src/main/java/app/leadline", name.group(1).replace('.', '/'), name.group(2) + ".java"))
                        .exists());
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("docs/extending.md"));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String code) {
            super(URI.create("string:///" + name(code) + ".java"), Kind.SOURCE);
            this.code = code;
        }

        private static String name(String code) {
            var name = NAME.matcher(code);
            assertThat(name.find()).as("a public type in %s", code).isTrue();
            return name.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
