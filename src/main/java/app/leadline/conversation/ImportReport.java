package app.leadline.conversation;

import app.leadline.conversation.export.SkipReason;
import app.leadline.shared.LeadId;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What an import did.
 *
 * @param chats one for each chosen chat, in the order of the file
 */
public record ImportReport(List<Chat> chats) {

    /**
     * @param name of the other side; untrusted text, may be empty
     * @param added messages that are new here
     * @param updated messages that were here and have been edited since
     * @param known messages that were here already, as they are
     * @param shortened of those added or updated: something was too long and has been cut
     */
    public record Chat(
            String name,
            LeadId lead,
            long added,
            long updated,
            long known,
            long shortened,
            Map<SkipReason, Skipped> skipped) {}

    /** @param examples numbers of the first few messages, to look them up in the file */
    public record Skipped(long count, List<String> examples) {}

    public long total(ToLongFunction<Chat> number) {
        return chats.stream().mapToLong(number).sum();
    }
}
