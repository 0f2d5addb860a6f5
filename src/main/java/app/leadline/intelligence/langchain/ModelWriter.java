package app.leadline.intelligence.langchain;

import app.leadline.intelligence.Author;
import app.leadline.intelligence.Brief;
import app.leadline.intelligence.Draft;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.StorylineWriter;
import app.leadline.intelligence.Usage;
import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets a language model write. */
final class ModelWriter implements StorylineWriter, StorylineWriter.Digester {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** As much as is kept of a digest. */
    private static final int DIGEST_LIMIT = 4_000;

    private static final Prompt STORYLINE = Prompt.read("storyline.txt");
    private static final Prompt DIGEST = Prompt.read("digest.txt");

    private final StreamingChatModel model;
    private final AiSettings settings;
    private final Attempts attempts;
    private final Shapes shapes;

    ModelWriter(StreamingChatModel model, AiSettings settings, Pause pause) {
        this.model = model;
        this.settings = settings;
        this.attempts = new Attempts(settings.attempts(), settings.backoff(), pause);
        this.shapes = Models.shapes(settings.provider());
    }

    @Override
    public Author author() {
        return new Author(Author.Kind.AI, settings.model(), STORYLINE.version());
    }

    @Override
    public Draft write(Brief brief, Watcher watcher) {
        String instructions = STORYLINE.with(Map.of(
                "language", brief.language().getDisplayLanguage(Locale.ENGLISH),
                "today", brief.now().atZone(brief.zone()).toLocalDate().toString()));
        ChatRequest.Builder request =
                ChatRequest.builder().messages(SystemMessage.from(instructions), UserMessage.from(FactLines.of(brief)));
        Call.Answered answered = shapes.in(shape -> ask(
                request.responseFormat(shape).build(),
                text -> Answer.soFar(text).ifPresent(watcher::soFar),
                watcher));
        return Answer.complete(answered.text(), usage(answered));
    }

    @Override
    public Optional<Digester> digester() {
        return Optional.of(this);
    }

    @Override
    public StorylineWriter.Digest digest(Locale language, List<Fact.Said> messages, Waits waits) {
        String instructions = DIGEST.with(Map.of("language", language.getDisplayLanguage(Locale.ENGLISH)));
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(instructions), UserMessage.from(FactLines.of(messages, ZoneOffset.UTC)))
                .build();
        Call.Answered answered = ask(request, text -> {}, waits);
        String text = answered.text().strip();
        if (text.isEmpty()) {
            throw new WriterFailure(Kind.UNREADABLE);
        }
        return new StorylineWriter.Digest(text.substring(0, Math.min(text.length(), DIGEST_LIMIT)), usage(answered));
    }

    private Call.Answered ask(ChatRequest request, Consumer<String> soFar, Waits waits) {
        return attempts.at(() -> Call.ask(model, request, soFar), waits);
    }

    private Usage usage(Call.Answered answered) {
        return new Usage(answered.tokensIn(), answered.tokensOut(), cost(answered));
    }

    private @Nullable BigDecimal cost(Call.Answered answered) {
        BigDecimal in = settings.priceIn();
        BigDecimal out = settings.priceOut();
        if (in == null || out == null) {
            return null;
        }
        return in.multiply(BigDecimal.valueOf(answered.tokensIn()))
                .add(out.multiply(BigDecimal.valueOf(answered.tokensOut())))
                .divide(MILLION, MathContext.DECIMAL64);
    }
}
