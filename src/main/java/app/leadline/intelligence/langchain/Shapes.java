package app.leadline.intelligence.langchain;

import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ways to ask for an answer in shape, the strictest first. Not every server and model knows each: when one refuses the request, the next
 * way is tried, and kept for later when it works.
 */
final class Shapes {

    private static final Logger log = LoggerFactory.getLogger(Shapes.class);

    private final List<ResponseFormat> ways;
    private volatile int known;

    Shapes(List<ResponseFormat> ways) {
        this.ways = List.copyOf(ways);
    }

    <T> T in(Function<ResponseFormat, T> asking) {
        for (int way = known; ; way++) {
            try {
                T answer = asking.apply(ways.get(way));
                known = way;
                return answer;
            } catch (WriterFailure failure) {
                if (failure.kind() != Kind.REFUSED || way == ways.size() - 1) {
                    throw failure;
                }
                log.info(
                        "the provider refuses to answer in {}: {}",
                        ways.get(way).type(),
                        failure.getCause());
            }
        }
    }
}
