package app.leadline.intelligence;

import java.util.List;

/**
 * What a version is made from.
 *
 * @param newestActivity the newest that was there when it was read, see {@link LatestActivity}
 * @param talks what was read of conversations
 * @param brief what the writer was given of all of it
 */
record Material(long newestActivity, List<TalkReader.Reading> talks, Brief brief) {}
