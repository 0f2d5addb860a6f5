package app.leadline.segment;

import app.leadline.shared.Ticker;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Evaluates rules with relative dates again once an hour, each in a transaction of its own. Every server looks; the segment itself tells
 * when it was last evaluated, so that the second one to come finds it done.
 */
@Component
class HourlyPass {

    private static final Logger log = LoggerFactory.getLogger(HourlyPass.class);

    private final SegmentTable table;
    private final RuleEvaluation evaluation;
    private final Telling telling;
    private final Locks locks;
    private final SegmentSettings settings;
    private final Ticker ticker;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    HourlyPass(
            SegmentTable table,
            RuleEvaluation evaluation,
            Telling telling,
            Locks locks,
            SegmentSettings settings,
            Ticker ticker,
            Clock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.evaluation = evaluation;
        this.telling = telling;
        this.locks = locks;
        this.settings = settings;
        this.ticker = ticker;
        this.clock = clock;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running = true;
        ticker.soon(this::look);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        running = false;
    }

    private void look() {
        if (!running) {
            return;
        }
        try {
            pass();
        } finally {
            ticker.after(settings.look(), this::look);
        }
    }

    /** Also tells what a server that died could not tell any more. */
    void pass() {
        telling.everything();
        Instant due = clock.instant().minus(settings.every());
        table.due(due).forEach(segment -> {
            try {
                transaction.executeWithoutResult(status -> evaluate(segment, due));
            } catch (RuntimeException failure) {
                log.error("segment {} could not be evaluated; it will be tried again", segment.id(), failure);
            }
        });
    }

    private void evaluate(Segment segment, Instant due) {
        locks.alone(segment.workspace());
        table.find(segment.id())
                .filter(now -> !now.evaluatedAt().isAfter(due))
                .ifPresent(now -> evaluation.evaluate(now.id()));
    }
}
