package app.leadline.segment;

import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadDirectory;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;

/** Tries rules that are not saved, while somebody edits them. For those who may define segments in the workspace they look at. */
@Service
public class RuleTrial {

    private static final Logger log = LoggerFactory.getLogger(RuleTrial.class);

    private final RuleCatalog catalog;
    private final SegmentPolicy policy;
    private final TrialQueries queries;

    RuleTrial(RuleCatalog catalog, SegmentPolicy policy, TrialQueries queries) {
        this.catalog = catalog;
        this.policy = policy;
        this.queries = queries;
    }

    /**
     * @throws InvalidInput with every problem of the rule, each named by where the part stands: {@code rule.0} is the first part of the
     *     root, {@code rule.0.2} the third part of that, {@code rule} the rule as a whole
     */
    public void check(CurrentMember asker, Rule rule) {
        policy.requireDefine(asker);
        RuleCheck.check(rule, catalog.of(asker.workspace()));
    }

    /**
     * How many leads it has now, exact up to {@link Segments#COUNT_LIMIT}; empty when that takes longer than
     * {@value TrialQueries#PATIENCE_SECONDS} seconds. Not to be called under the lock of a page.
     *
     * @throws InvalidInput as {@link #check}
     */
    public Optional<CappedCount> count(CurrentMember asker, Rule rule) {
        check(asker, rule);
        try {
            return Optional.of(queries.count(asker.workspace(), rule));
        } catch (QueryTimeoutException slow) {
            log.info("counting the leads of a rule was given up", slow);
            return Optional.empty();
        }
    }

    /** Any leads it has, at most so many; none when they are not found in the same time. */
    public List<LeadDirectory.Entry> samples(CurrentMember asker, Rule rule, int limit) {
        check(asker, rule);
        try {
            return queries.samples(asker.workspace(), rule, limit);
        } catch (QueryTimeoutException slow) {
            log.info("looking for leads of a rule was given up", slow);
            return List.of();
        }
    }
}
