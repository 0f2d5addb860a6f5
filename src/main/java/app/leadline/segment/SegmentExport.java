package app.leadline.segment;

import app.leadline.lead.LeadProfile;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.CsvLine;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.MessageBundles;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All members of a segment as CSV, read a thousand at a time while it is written: any number of them in the same memory. */
@Service
public class SegmentExport {

    private static final int PAGE = 1_000;
    private static final List<String> COLUMNS = List.of(
            "lead.field.first_name",
            "lead.field.last_name",
            "lead.field.username",
            "lead.field.phone",
            "lead.field.telegram_user_id",
            "lead.field.country",
            "lead.field.language",
            "lead.field.group_name",
            "lead.field.status",
            "lead.field.priority",
            "segment.joinedAt");

    private final SegmentMembers members;
    private final MessageBundles texts;

    SegmentExport(SegmentMembers members, MessageBundles texts) {
        this.members = members;
        this.texts = texts;
    }

    /**
     * A heading and a line for each member; moments in ISO 8601, phone numbers in E.164. Whoever joins or leaves meanwhile may or may not
     * be in it, everybody else is, once. Not to be called in a transaction, nor under the lock of a page.
     *
     * @throws org.springframework.security.access.AccessDeniedException as {@link SegmentMembers#page}; also later, when the asker loses
     *     access while it is written
     */
    public void write(CurrentMember asker, SegmentId segment, Locale reader, Appendable csv) throws IOException {
        List<SegmentMember> page = members.page(asker, segment, null, PAGE);
        csv.append(CsvLine.of(
                COLUMNS.stream().map(key -> texts.getTranslation(key, reader)).toList()));
        while (!page.isEmpty()) {
            for (SegmentMember member : page) {
                csv.append(line(member, reader));
            }
            LeadId last = page.getLast().lead();
            page = page.size() < PAGE ? List.of() : members.page(asker, segment, last, PAGE);
        }
    }

    private String line(SegmentMember member, Locale reader) {
        LeadProfile profile = member.profile();
        return CsvLine.of(Stream.of(
                        profile.firstName(),
                        profile.lastName(),
                        profile.username(),
                        profile.phone(),
                        profile.telegramUserId(),
                        profile.country(),
                        profile.language(),
                        profile.groupName(),
                        texts.getTranslation("lead.status." + member.status(), reader),
                        texts.getTranslation("lead.priority." + member.priority(), reader),
                        member.joinedAt())
                .map(SegmentExport::text)
                .toList());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
