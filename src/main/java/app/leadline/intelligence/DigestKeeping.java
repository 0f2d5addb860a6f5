package app.leadline.intelligence;

import app.leadline.conversation.AiMessage;
import app.leadline.conversation.AiReading;
import app.leadline.conversation.AiTalk;
import app.leadline.conversation.AiUse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps digests, unless what they tell of was taken back while they were written. */
@Component
class DigestKeeping {

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?\u2026\u3002\uff01\uff1f])\\s*|\\R+");

    private final AiReading reading;
    private final DigestTable digests;

    DigestKeeping(AiReading reading, DigestTable digests) {
        this.reading = reading;
        this.digests = digests;
    }

    /**
     * @param stretch the messages it tells of, oldest first
     * @return the digest as it was kept
     * @throws WriterFailure when the owner allows less than before, or one of the messages is gone
     */
    @Transactional
    DigestTable.Row keep(StorylineScope scope, AiTalk talk, Author author, List<AiMessage> stretch, String text) {
        var ids = stretch.stream().map(message -> message.key().id()).toList();
        if (!reading.stillAllows(scope.asker(), scope.lead(), List.of(talk), ids)) {
            throw new WriterFailure(WriterFailure.Kind.WITHDRAWN);
        }
        DigestTable.Row row = new DigestTable.Row(
                stretch.getFirst().key().sentAt(),
                stretch.getLast().key(),
                stretch.size(),
                talk.use() == AiUse.QUOTE ? text : inOtherWords(text, stretch));
        digests.insert(talk.id(), talk.use(), author, row);
        return row;
    }

    /** Where nothing may be quoted a sentence that repeats a message does not come through. */
    private static String inOtherWords(String text, List<AiMessage> stretch) {
        Set<List<String>> said = stretch.stream()
                .flatMap(message -> Wording.of(message.text()).runs().stream())
                .collect(Collectors.toSet());
        return BETWEEN_SENTENCES
                .splitAsStream(text)
                .filter(sentence -> Wording.of(sentence).runs().stream().noneMatch(said::contains))
                .collect(Collectors.joining(" "));
    }
}
