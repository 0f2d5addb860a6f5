package app.leadline.segment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds the fields that a rule names. The fields of a rule never change, whatever becomes of their names, so they are remembered for as
 * long as the rule is the same: a change of a lead asks for the rules of all segments. Revisions do not tell whether it is: one that was
 * rolled back is given to another rule.
 */
@Component
class Resolver {

    private static final int REMEMBERED = 2_000;

    private final RuleCatalog catalog;
    private final Map<SegmentId, ResolvedRule> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SegmentId, ResolvedRule> eldest) {
            return size() > REMEMBERED;
        }
    };

    Resolver(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    ResolvedRule rule(Segment segment) {
        synchronized (known) {
            ResolvedRule before = known.get(segment.id());
            if (before != null && before.rule().equals(segment.rule())) {
                return before;
            }
        }
        ResolvedRule rule = new ResolvedRule(segment.rule(), catalog.of(segment.workspace()));
        synchronized (known) {
            if (rule.missing().isEmpty()) {
                known.put(segment.id(), rule);
            }
        }
        return rule;
    }
}
