package app.leadline.intelligence;

import app.leadline.conversation.AiMessage;
import app.leadline.conversation.AiReading;
import app.leadline.conversation.AiTalk;
import app.leadline.conversation.AiUse;
import app.leadline.conversation.MessageKey;
import app.leadline.lead.LeadReading;
import app.leadline.shared.ui.MessageBundles;
import app.leadline.telegram.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the conversations with a lead for a writer: the newest messages word by word, older ones as digests, which are written once. How
 * much that is does not depend on how long they are. Not to be called in a transaction: a model takes its time.
 */
@Component
class TalkReader {

    /** Nobody needs a page of text to know what a message says. */
    private static final int TEXT_LIMIT = 1_200;

    private final AiReading reading;
    private final DigestTable digests;
    private final DigestKeeping keeping;
    private final LeadReading leads;
    private final MessageBundles texts;
    private final StorylineSettings settings;

    TalkReader(
            AiReading reading,
            DigestTable digests,
            DigestKeeping keeping,
            LeadReading leads,
            MessageBundles texts,
            StorylineSettings settings) {
        this.reading = reading;
        this.digests = digests;
        this.keeping = keeping;
        this.leads = leads;
        this.texts = texts;
        this.settings = settings;
    }

    /** Hears how many digests of how many have been begun. */
    interface Progress extends StorylineWriter.Waits {
        void digesting(int number, int of);
    }

    /**
     * What was read of one conversation.
     *
     * @param facts the conversation as a whole, then digests, then messages, each oldest first
     * @param messages how many that were, those in digests included
     * @param usage what the new digests took
     */
    record Reading(AiTalk talk, List<Fact> facts, long messages, Usage usage) {}

    /** Who makes digests, and who hears of it. */
    private record Digesting(Author author, StorylineWriter.Digester digester, Progress progress) {}

    List<Reading> read(StorylineScope scope, StorylineWriter writer, Progress progress) {
        String lead = leads.details(scope.asker(), scope.lead()).name();
        List<AiTalk> talks = reading.talks(scope.asker(), scope.lead()).stream()
                .limit(settings.talks())
                .toList();
        StorylineWriter.Digester digester = writer.digester().orElse(null);
        return talks.stream()
                .map(talk -> digester == null
                        ? newest(scope, talk, lead)
                        : digested(scope, talk, lead, new Digesting(writer.author(), digester, progress)))
                .toList();
    }

    private Reading newest(StorylineScope scope, AiTalk talk, String lead) {
        List<AiMessage> messages = after(scope, talk, null, settings.recent());
        return new Reading(
                talk,
                Stream.concat(Stream.of(whole(talk)), said(scope, talk, lead, messages))
                        .toList(),
                messages.size(),
                Usage.NONE);
    }

    private Reading digested(StorylineScope scope, AiTalk talk, String lead, Digesting digesting) {
        List<DigestTable.Row> rows = new ArrayList<>(digests.newest(talk.id(), talk.use(), settings.digests()));
        MessageKey known = rows.isEmpty() ? null : rows.getLast().to();
        List<AiMessage> unread = after(scope, talk, known, settings.recent() + settings.digests() * settings.stretch());
        int stretches = Math.max(0, unread.size() - settings.recent()) / settings.stretch();
        Usage usage = Usage.NONE;
        for (int i = 0; i < stretches; i++) {
            digesting.progress().digesting(i + 1, stretches);
            List<AiMessage> stretch = unread.subList(i * settings.stretch(), (i + 1) * settings.stretch());
            StorylineWriter.Digest written = digesting
                    .digester()
                    .digest(
                            scope.language(),
                            messages(scope, talk, lead, stretch).toList(),
                            digesting.progress());
            usage = usage.plus(written.usage());
            DigestTable.Row before = rows.isEmpty() ? null : rows.getLast();
            rows.add(keeping.keep(
                    scope, digesting.author(), new DigestKeeping.Stretch(talk, before, stretch), written.text()));
        }
        List<DigestTable.Row> told = rows.subList(Math.max(0, rows.size() - settings.digests()), rows.size());
        List<AiMessage> rest = unread.subList(stretches * settings.stretch(), unread.size());
        List<Fact> facts = Stream.of(
                        Stream.of(whole(talk)),
                        told.stream().map(row -> digest(talk, row)),
                        said(scope, talk, lead, rest))
                .<Fact>flatMap(stream -> stream)
                .toList();
        long read =
                rest.size() + told.stream().mapToLong(DigestTable.Row::messages).sum();
        return new Reading(talk, facts, read, usage);
    }

    private List<AiMessage> after(StorylineScope scope, AiTalk talk, @Nullable MessageKey key, int limit) {
        return reading.newest(scope.asker(), scope.lead(), talk.id(), key, limit);
    }

    private static Fact whole(AiTalk talk) {
        Source source = new Source(
                Source.Kind.TALK, talk.id().value(), talk.id(), talk.newest().sentAt());
        return new Fact.Talked(source, talk.ownerName(), talk.messages(), talk.since());
    }

    private static Fact digest(AiTalk talk, DigestTable.Row row) {
        Source source = new Source(
                Source.Kind.TALK, talk.id().value(), talk.id(), row.to().sentAt());
        return new Fact.Digested(source, row.from(), row.messages(), row.text());
    }

    private Stream<Fact> said(StorylineScope scope, AiTalk talk, String lead, List<AiMessage> messages) {
        return messages(scope, talk, lead, messages).map(said -> said);
    }

    private Stream<Fact.Said> messages(StorylineScope scope, AiTalk talk, String lead, List<AiMessage> messages) {
        return messages.stream().map(message -> {
            Source source = new Source(
                    Source.Kind.MESSAGE,
                    message.key().id().value(),
                    talk.id(),
                    message.key().sentAt());
            return new Fact.Said(
                    source,
                    !message.outgoing(),
                    message.outgoing() ? talk.ownerName() : lead,
                    text(scope, message),
                    talk.use() == AiUse.QUOTE);
        });
    }

    /** Of a picture without words it is said that it is one. */
    private String text(StorylineScope scope, AiMessage message) {
        String text = message.text().strip();
        if (text.isEmpty()) {
            MessageKind kind = message.kind();
            return "[" + texts.getTranslation("storyline.message." + kind.name(), scope.language()) + "]";
        }
        int end = text.offsetByCodePoints(0, Math.min(TEXT_LIMIT, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }
}
