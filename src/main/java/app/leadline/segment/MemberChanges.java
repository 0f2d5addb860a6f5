package app.leadline.segment;

import java.util.List;
import java.util.stream.LongStream;

/**
 * What has to be written so that the members of a segment are those that its rule finds.
 *
 * @param join leads without a row
 * @param comeBack members again before anybody was told that they had left
 * @param leave members whose timelines know that they joined
 * @param forget members of whom nobody was told: what is undone need not be told
 */
record MemberChanges(long[] join, long[] comeBack, long[] leave, long[] forget) {

    /** What stands there for a lead. */
    record Standing(long lead, boolean member, boolean told) {}

    /**
     * @param found in ascending order
     * @param standing in ascending order of their leads
     */
    static MemberChanges between(long[] found, List<Standing> standing) {
        LongStream.Builder join = LongStream.builder();
        LongStream.Builder comeBack = LongStream.builder();
        LongStream.Builder leave = LongStream.builder();
        LongStream.Builder forget = LongStream.builder();
        int next = 0;
        for (Standing row : standing) {
            while (next < found.length && found[next] < row.lead()) {
                join.add(found[next++]);
            }
            boolean belongs = next < found.length && found[next] == row.lead();
            if (belongs) {
                next++;
            }
            if (belongs && !row.member()) {
                comeBack.add(row.lead());
            } else if (!belongs && row.member()) {
                (row.told() ? leave : forget).add(row.lead());
            }
        }
        while (next < found.length) {
            join.add(found[next++]);
        }
        return new MemberChanges(
                join.build().toArray(),
                comeBack.build().toArray(),
                leave.build().toArray(),
                forget.build().toArray());
    }

    int size() {
        return join.length + comeBack.length + leave.length + forget.length;
    }
}
