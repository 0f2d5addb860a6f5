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
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a language model write. */
final class ModelWriter implements StorylineWriter, StorylineWriter.Digester {

    private static final Logger log = LoggerFactory.getLogger(ModelWriter.class);

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Nobody who looks at the page waits longer for another attempt. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** As much as is kept of a digest. */
    private static final int DIGEST_LIMIT = 4_000;

    private static final Prompt STORYLINE = Prompt.read("storyline.txt");
    private static final Prompt DIGEST = Prompt.read("digest.txt");

    private final StreamingChatModel model;
    private final AiSettings settings;

    ModelWriter(StreamingChatModel model, AiSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    @Override
    public Author author() {
        return new Author(Author.Kind.AI, settings.model(), STORYLINE.version());
    }

    @Override
    public Draft write(Brief brief, Consumer<Draft> soFar) {
        String instructions = STORYLINE.with(Map.of(
                "language", brief.language().getDisplayLanguage(Locale.ENGLISH),
                "today", brief.now().atZone(brief.zone()).toLocalDate().toString()));
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(instructions), UserMessage.from(FactLines.of(brief)))
                .responseFormat(Answer.FORMAT)
                .build();
        Call.Answered answered = ask(request, text -> Answer.soFar(text).ifPresent(soFar));
        return Answer.complete(answered.text(), usage(answered));
    }

    @Override
    public Optional<Digester> digester() {
        return Optional.of(this);
    }

    @Override
    public StorylineWriter.Digest digest(Locale language, List<Fact.Said> messages) {
        String instructions = DIGEST.with(Map.of("language", language.getDisplayLanguage(Locale.ENGLISH)));
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(instructions), UserMessage.from(FactLines.of(messages, ZoneOffset.UTC)))
                .build();
        Call.Answered answered = ask(request, text -> {});
        String text = answered.text().strip();
        if (text.isEmpty()) {
            throw new WriterFailure(Kind.UNREADABLE);
        }
        return new StorylineWriter.Digest(text.substring(0, Math.min(text.length(), DIGEST_LIMIT)), usage(answered));
    }

    private Call.Answered ask(ChatRequest request, Consumer<String> soFar) {
        Duration wait = settings.backoff();
        for (int attempt = 1; ; attempt++) {
            try {
                return Call.ask(model, request, settings.timeout(), soFar);
            } catch (WriterFailure failure) {
                Duration asked = failure.retryAfter();
                Duration pause = asked == null || asked.compareTo(wait) < 0 ? wait : asked;
                if (attempt >= settings.attempts() || !passes(failure.kind()) || pause.compareTo(LONGEST_WAIT) > 0) {
                    throw failure;
                }
                log.info("the model is asked again after {}: {}", pause, failure.kind());
                sleep(pause);
                wait = wait.multipliedBy(2);
            }
        }
    }

    /** What another attempt may find gone. */
    private static boolean passes(Kind kind) {
        return kind == Kind.LIMIT || kind == Kind.UNAVAILABLE || kind == Kind.CUT_OFF;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException cancelled) {
            throw new WriterFailure(Kind.CANCELLED, null, cancelled);
        }
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
