package app.leadline.intelligence;

import app.leadline.conversation.AiConsent;
import app.leadline.conversation.AiTalk;
import app.leadline.conversation.MessageId;
import app.leadline.intelligence.StorylineEvent.What;
import app.leadline.intelligence.StorylineTable.NewVersion;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was written and checked, unless somebody has taken back meanwhile what it was made from. */
@Component
class StorylineKeeping {

    private final StorylinePolicy policy;
    private final AiConsent consent;
    private final StorylineTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StorylineKeeping(
            StorylinePolicy policy,
            AiConsent consent,
            StorylineTable table,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policy = policy;
        this.consent = consent;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param writing what it took to write it, without the digests
     * @throws WriterFailure when something it was made from was taken back meanwhile
     */
    @Transactional
    StorylineId keep(StorylineScope scope, Author author, Material from, Grounding.Result told, Usage writing) {
        // The right may have been taken away while it was written.
        policy.requireRead(scope.asker(), scope.lead());
        requireStillAllowed(scope, told, from.talks());
        Usage usage = from.talks().stream().map(TalkReader.Reading::usage).reduce(writing, Usage::plus);
        StorylineId id = table.insert(new NewVersion(
                scope.lead(), scope.asker().id(), clock.instant(), author, scope.language(), usage, told, from));
        events.publishEvent(
                new StorylineEvent(What.GENERATED, scope.lead(), scope.asker().id(), clock.instant(), List.of()));
        return id;
    }

    private void requireStillAllowed(StorylineScope scope, Grounding.Result told, List<TalkReader.Reading> talks) {
        List<MessageId> cited = told.statements().stream()
                .flatMap(statement -> statement.sources().stream())
                .map(Grounding.Cited::source)
                .filter(source -> source.kind() == Source.Kind.MESSAGE)
                .map(source -> new MessageId(source.id()))
                .distinct()
                .toList();
        List<AiTalk> read = talks.stream().map(TalkReader.Reading::talk).toList();
        if (!consent.stands(scope.asker(), scope.lead(), read, cited)) {
            throw new WriterFailure(WriterFailure.Kind.WITHDRAWN);
        }
    }
}
