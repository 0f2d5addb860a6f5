/**
 * Segments: rules over leads, and the leads that join and leave by themselves.
 *
 * <p>What pages may use:
 *
 * <ul>
 *   <li>{@link SegmentService}: create, change, activate, deactivate, delete;
 *   <li>{@link Segments}: all segments with their counts, one of them, the fields a rule can be built on;
 *   <li>{@link RuleTrial}: what is wrong with a rule that is not saved yet, how many leads it has, and some of them;
 *   <li>{@link SegmentMembers} and {@link SegmentExport}: the members page by page, and all of them as CSV;
 *   <li>{@link SegmentsOfLead}: which segments a lead is in, and why;
 *   <li>{@link RuleText}: a rule as a sentence;
 *   <li>{@link SegmentPolicy}: who may;
 *   <li>{@link SegmentsChanged}: told to open pages after every change.
 * </ul>
 *
 * What other features may use: {@link RuleFields} to offer fields, {@link SegmentReferences} when something that rules can mention is
 * about to go.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization", "lead", "lead::ui", "leadpage"})
@NullMarked
package app.leadline.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
