package app.leadline.intelligence;

import java.util.List;

/**
 * What a version is made from.
 *
 * @param newestActivity the newest that was there when it was read, see {@link LatestActivity}
 * @param talks what was read of conversations
 */
record Material(long newestActivity, List<TalkReader.Reading> talks) {}
