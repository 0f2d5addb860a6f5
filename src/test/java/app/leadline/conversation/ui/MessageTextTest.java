package app.leadline.conversation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.leadline.conversation.ui.MessageText.Segment;
import app.leadline.telegram.TextEntity;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            see https://example.com/a?b=c&d=1.      | https://example.com/a?b=c&d=1   | https://example.com/a?b=c&d=1
            (http://example.com/x)                  | http://example.com/x            | http://example.com/x
            https://en.wikipedia.org/wiki/Go_(game) | https://en.wikipedia.org/wiki/Go_(game) | https://en.wikipedia.org/wiki/Go_(game)
            www.example.com, please                 | www.example.com                 | https://www.example.com
            t.me/leadline                           | t.me/leadline                   | https://t.me/leadline
            open tg://resolve?domain=leadline now   | tg://resolve?domain=leadline    | tg://resolve?domain=leadline
            ask @anna_keller!                       | @anna_keller                    | https://t.me/anna_keller
            mail anna.k+crm@example.co.uk           | anna.k+crm@example.co.uk        | mailto:anna.k+crm@example.co.uk
            """)
    void linksAreFoundInPlainText(String text, String shown, String target) {
        assertThat(MessageText.segments(text, List.of(), ""))
                .filteredOn(s -> s.link() != null)
                .singleElement()
                .isEqualTo(new Segment(shown, "", target, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "https:///nowhere",
                "https://good.example\u202Ecod.exe",
                "blob:https://example.com/1",
                "about:blank",
                "https://a\\@b",
                ""
            })
    void aLinkThatIsNotForTheWebLeadsNowhere(String target) {
        var entity = new TextEntity("text_link", 0, 4, target);

        assertThat(MessageText.segments("here", List.of(entity), ""))
                .containsExactly(new Segment("here", "", null, false));
        assertThat(SafeLink.of(target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+41 79 123 45 67, tel:+41791234567",
        "079/123-45-67, tel:0791234567",
        "+1 (555) 010-9999, tel:+15550109999",
        "'12', ",
        "+41;ext=javascript:1, ",
        "call me, "
    })
    void aNumberThatTelegramHasRecognizedCanBeCalled(String written, @Nullable String target) {
        var entity = new TextEntity("phone", 0, written.length(), null);

        assertThat(MessageText.segments(written, List.of(entity), ""))
                .containsExactly(new Segment(written, "", target, false));
    }

    @Test
    void entitiesBecomeLooksAndMayOverlap() {
        var entities = List.of(
                new TextEntity("bold", 0, 8, null),
                new TextEntity("italic", 4, 8, null),
                new TextEntity("pre", 13, 4, null),
                new TextEntity("text_link", 18, 4, "https://example.com"));

        assertThat(MessageText.segments("one two four code link", entities, ""))
                .containsExactly(
                        new Segment("one ", "b", null, false),
                        new Segment("two ", "bi", null, false),
                        new Segment("four", "i", null, false),
                        new Segment(" ", "", null, false),
                        new Segment("code", "c", null, false),
                        new Segment(" ", "", null, false),
                        new Segment("link", "", "https://example.com", false));
    }

    @Test
    void whatAnEntityCoversIsNotTakenForAnotherLink() {
        var labelled = new TextEntity("text_link", 0, 19, "https://real.example");
        var code = new TextEntity("code", 0, 19, null);

        assertThat(MessageText.segments("https://fake.example", List.of(labelled), ""))
                .first()
                .extracting(Segment::link)
                .isEqualTo("https://real.example");
        assertThat(MessageText.segments("https://fake.example", List.of(code), ""))
                .allSatisfy(s -> assertThat(s.link()).isNull());
    }

    @Test
    void everyOccurrenceIsMarkedWhateverItsCaseAlsoInsideALink() {
        assertThat(MessageText.segments("Offer, offer: https://x.example/OFFER", List.of(), "offer"))
                .filteredOn(Segment::hit)
                .extracting(Segment::text)
                .containsExactly("Offer", "offer", "OFFER");
        assertThat(MessageText.segments("Straße und ÜBUNG", List.of(), "übung"))
                .filteredOn(Segment::hit)
                .extracting(Segment::text)
                .containsExactly("ÜBUNG");
    }

    @Test
    void nothingOfTheTextIsLostWhateverTheEntitiesSay() {
        String text = "a 👩‍👩‍👧 b <b>no</b> @ann @anna_k 😀";
        var wild = List.of(
                new TextEntity("bold", -5, 400, null),
                new TextEntity("italic", 3, 1, null),
                new TextEntity("text_link", 900, 5, "https://x.example"),
                new TextEntity("mention", 0, 2, null),
                new TextEntity("unheard_of", 1, 3, null));

        assertThat(MessageText.segments(text, wild, "b").stream()
                        .map(Segment::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void aMessageMadeToBeExpensiveIsCheap() {
        String text = "a".repeat(65_000);
        var entities = IntStream.range(0, 20_000)
                .mapToObj(i -> new TextEntity("bold", i * 3, 2, null))
                .toList();

        assertTimeout(Duration.ofSeconds(3), () -> {
            MessageText.segments(text, entities, "a");
            MessageText.segments("www.x" + ")".repeat(65_000), List.of(), "");
            MessageText.segments("@".repeat(65_000), List.of(), "");
            MessageText.segments("a.".repeat(32_000) + "@", List.of(), "");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "👍,true",
        "👍🏽,true",
        "👩‍👩‍👧,true",
        "❤️,true",
        "🇩🇪 🇨🇭,true",
        "😀😀😀,true",
        "😀😀😀😀,false",
        "12,false",
        "ok 👍,false",
        "' ',false"
    })
    void upToThreeEmojiAndNothingElseAreLarge(String text, boolean large) {
        assertThat(MessageText.emojiOnly(text)).isEqualTo(large);
    }
}
