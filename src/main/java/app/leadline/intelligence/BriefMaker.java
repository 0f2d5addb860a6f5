package app.leadline.intelligence;

import app.leadline.lead.LeadReading;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a writer is given: of every source the most telling first, then the newest messages, as far as the budget reaches. */
@Component
class BriefMaker {

    /** What a model reads as one token has seldom less. */
    private static final int BYTES_PER_TOKEN = 3;

    /** Reference, date and marks around each fact. */
    private static final int TOKENS_AROUND = 16;

    /** Of the budget at most, for all that is not said in conversations. */
    private static final double SHARE_OF_SOURCES = 0.5;

    private final List<StorylineSource> sources;
    private final LeadReading leads;
    private final StorylineSettings settings;
    private final Clock clock;

    BriefMaker(List<StorylineSource> sources, LeadReading leads, StorylineSettings settings, Clock clock) {
        this.sources = sources;
        this.leads = leads;
        this.settings = settings;
        this.clock = clock;
    }

    Brief make(StorylineScope scope, List<TalkReader.Reading> talks) {
        String name = leads.details(scope.asker(), scope.lead()).name();
        List<Fact> told = new ArrayList<>();
        int left = settings.tokens();
        int share = (int) (left * SHARE_OF_SOURCES);
        for (StorylineSource source : sources) {
            for (Fact fact : source.facts(scope)) {
                int tokens = tokens(fact);
                if (tokens <= share) {
                    told.add(fact);
                    share -= tokens;
                    left -= tokens;
                }
            }
        }
        told.addAll(newest(talks, left));
        return Brief.of(scope.language(), scope.zone(), clock.instant(), name, told);
    }

    /** Backwards from the newest, whichever conversation it is in; told from the oldest on. */
    private static List<Fact> newest(List<TalkReader.Reading> talks, int budget) {
        List<Fact> all = talks.stream()
                .flatMap(talk -> talk.facts().stream())
                .sorted(Comparator.comparing(Fact::at))
                .toList();
        List<Fact> kept = new ArrayList<>();
        int left = budget;
        for (Fact fact : all.reversed()) {
            left -= tokens(fact);
            if (left < 0) {
                break;
            }
            kept.add(fact);
        }
        return kept.reversed();
    }

    /** About what a model counts, rather more: languages differ widely. */
    static int tokens(Fact fact) {
        return TOKENS_AROUND
                + FactText.of(fact, ZoneId.of("UTC")).getBytes(StandardCharsets.UTF_8).length / BYTES_PER_TOKEN;
    }
}
