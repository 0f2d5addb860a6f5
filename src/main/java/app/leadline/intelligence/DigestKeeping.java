package app.leadline.intelligence;

import app.leadline.conversation.AiConsent;
import app.leadline.conversation.AiMessage;
import app.leadline.conversation.AiTalk;
import app.leadline.conversation.AiUse;
import app.leadline.conversation.MessageKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps digests, unless what they tell of was taken back or changed while they were written. */
@Component
class DigestKeeping {

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?\u2026\u3002\uff01\uff1f])\\s*|\\R+");

    private final AiConsent consent;
    private final DigestTable digests;

    DigestKeeping(AiConsent consent, DigestTable digests) {
        this.consent = consent;
        this.digests = digests;
    }

    /**
     * What a digest tells of.
     *
     * @param before the digest of what comes before; null when there is none
     * @param messages oldest first
     */
    record Stretch(AiTalk talk, DigestTable.@Nullable Row before, List<AiMessage> messages) {}

    /**
     * Of messages that were edited meanwhile, here or in what comes before, the digest serves the storyline that is being written, as
     * messages that are edited after they were read do, and is not kept: the next storyline reads them again.
     *
     * @return the digest as it may be told
     * @throws WriterFailure when the owner allows less than before, or one of the messages is gone
     */
    @Transactional
    DigestTable.Row keep(StorylineScope scope, Author author, Stretch stretch, String text) {
        AiTalk talk = stretch.talk();
        List<AiMessage> messages = stretch.messages();
        var ids = messages.stream().map(message -> message.key().id()).toList();
        if (!consent.stands(scope.asker(), scope.lead(), List.of(talk), ids)) {
            throw new WriterFailure(WriterFailure.Kind.WITHDRAWN);
        }
        DigestTable.Row row = new DigestTable.Row(
                messages.getFirst().key().sentAt(),
                messages.getLast().key(),
                messages.size(),
                talk.use() == AiUse.QUOTE ? text : inOtherWords(text, messages));
        if (follows(stretch) && consent.unchanged(scope.asker(), scope.lead(), talk, messages)) {
            digests.insert(talk.id(), talk.use(), author, row);
        }
        return row;
    }

    /** A digest that was forgotten meanwhile, or not kept, is read again by the next storyline: one after it would hide the hole. */
    private boolean follows(Stretch stretch) {
        AiTalk talk = stretch.talk();
        Optional<MessageKey> newest =
                digests.newest(talk.id(), talk.use(), 1).stream().findFirst().map(DigestTable.Row::to);
        return newest.equals(Optional.ofNullable(stretch.before()).map(DigestTable.Row::to));
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
