package app.leadline.conversation;

import app.leadline.conversation.ImportReport.Skipped;
import app.leadline.conversation.export.ChatOutline;
import app.leadline.conversation.export.Exported.Unusable;
import app.leadline.conversation.export.SkipReason;
import app.leadline.shared.LeadId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of the messages of one chat. */
final class ImportTally {

    private static final int EXAMPLES = 5;

    long added;
    long updated;
    long known;
    long shortened;
    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    private final Map<SkipReason, List<String>> examples = new EnumMap<>(SkipReason.class);

    void skip(Unusable unusable) {
        skipped.merge(unusable.reason(), 1L, Long::sum);
        List<String> first = examples.computeIfAbsent(unusable.reason(), r -> new ArrayList<>());
        if (first.size() < EXAMPLES) {
            first.add(unusable.example());
        }
    }

    ImportReport.Chat finished(ChatOutline chat, LeadId lead) {
        Map<SkipReason, Skipped> reasons = new EnumMap<>(SkipReason.class);
        skipped.forEach((reason, count) ->
                reasons.put(reason, new Skipped(count, List.copyOf(examples.getOrDefault(reason, List.of())))));
        return new ImportReport.Chat(chat.name(), lead, added, updated, known, shortened, reasons);
    }
}
