package app.leadline.intelligence;

import app.leadline.intelligence.RunState.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps in which a version is made. None of them holds a connection while a model takes its time. */
@Component
class StorylineWork {

    private final FetchFirst fetching;
    private final LatestActivity activities;
    private final TalkReader talks;
    private final BriefMaker briefs;
    private final StorylineWriter writer;
    private final DraftCheck checks;
    private final StorylineKeeping keeping;

    StorylineWork(
            FetchFirst fetching,
            LatestActivity activities,
            TalkReader talks,
            BriefMaker briefs,
            StorylineWriter writer,
            DraftCheck checks,
            StorylineKeeping keeping) {
        this.fetching = fetching;
        this.activities = activities;
        this.talks = talks;
        this.briefs = briefs;
        this.writer = writer;
        this.checks = checks;
        this.keeping = keeping;
    }

    /** @throws WriterFailure also when it is no longer wanted */
    void make(StorylineRun run) {
        StorylineScope scope = run.scope();
        Interruptible wanted = run.wanted();
        StorylineWriter patient = new CancellableWriter(writer, wanted);
        run.tell(run.state().noticed(fetching.fetch(scope, wanted::isCancelled)));
        wanted.requireWanted();
        run.tell(run.state().at(Step.READING));
        // Before anything is read: what happens meanwhile is news.
        long newest = activities.of(scope.lead());
        List<TalkReader.Reading> read = talks.read(scope, patient, run);
        wanted.requireWanted();
        Brief brief = briefs.make(scope, read);
        run.tell(run.state().writing(Draft.EMPTY));
        Grounding grounding = new Grounding(brief);
        Draft draft = patient.write(brief, new GrowingDraft(grounding, run));
        run.tell(run.state().at(Step.CHECKING));
        wanted.requireWanted();
        Grounding.Result told = checks.check(grounding, draft);
        keeping.keep(scope, writer.author(), new Material(newest, read), told, draft.usage());
    }
}
