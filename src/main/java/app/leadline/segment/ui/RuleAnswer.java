package app.leadline.segment.ui;

import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadDirectory;
import app.leadline.organization.CurrentMember;
import app.leadline.segment.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What a rule that is not saved yet finds.
 *
 * @param count empty when counting takes too long
 */
record RuleAnswer(Rule rule, Optional<CappedCount> count, List<LeadDirectory.Entry> samples) {

    private static final int SAMPLES = 6;

    /** Asks all leads of the workspace, for some seconds at most. */
    static RuleAnswer of(SegmentParts parts, CurrentMember member, Rule rule) {
        Optional<CappedCount> count = parts.trial().count(member, rule);
        return new RuleAnswer(
                rule, count, count.isEmpty() ? List.of() : parts.trial().samples(member, rule, SAMPLES));
    }
}
