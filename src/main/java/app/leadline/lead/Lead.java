package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import app.leadline.shared.WorkspaceId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Entity
class Lead {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long workspaceId;
    private @Nullable Long telegramUserId;
    private @Nullable String username;
    private @Nullable String phone;
    private String firstName;
    private String lastName;
    private @Nullable String country;
    private @Nullable String language;
    private @Nullable String groupName;

    @Enumerated(EnumType.STRING)
    private LeadSource source;

    @Enumerated(EnumType.STRING)
    private LeadStatus status = LeadStatus.ACTIVE;

    private Priority priority = Priority.MEDIUM;
    private long createdBy;
    private Instant createdAt;

    @Version
    private long version;

    private String sortName;
    private String searchText;

    Lead(WorkspaceId workspace, LeadProfile profile, LeadSource source, MemberId createdBy, Instant createdAt) {
        this.workspaceId = workspace.value();
        this.source = source;
        this.createdBy = createdBy.value();
        this.createdAt = createdAt;
        assume(profile);
    }

    @SuppressWarnings("NullAway.Init")
    protected Lead() {}

    FieldChange changeStatus(LeadStatus after) {
        FieldChange change = FieldChange.of("status", status, after);
        status = after;
        return change;
    }

    FieldChange changePriority(Priority after) {
        FieldChange change = FieldChange.of("priority", priority, after);
        priority = after;
        return change;
    }

    /** @return what is different now; empty when nothing is */
    List<FieldChange> changeProfile(LeadProfile after) {
        after.check();
        List<FieldChange> changes = profile().changesTo(after);
        assume(after);
        return changes;
    }

    LeadProfile profile() {
        return new LeadProfile(
                firstName,
                lastName,
                telegramUserId,
                username == null ? null : new TelegramUsername(username),
                phone == null ? null : new PhoneNumber(phone),
                country,
                language,
                groupName);
    }

    @org.jspecify.annotations.NullUnmarked
    private void assume(LeadProfile p) {
        firstName = p.firstName();
        lastName = p.lastName();
        telegramUserId = p.telegramUserId();
        username = p.username() == null ? null : p.username().value();
        phone = p.phone() == null ? null : p.phone().value();
        country = p.country();
        language = p.language();
        groupName = p.groupName();
        sortName = p.displayName().toLowerCase(Locale.ROOT);
        searchText = Stream.of(firstName, lastName, username, phone, telegramUserId)
                .filter(Objects::nonNull)
                .map(part -> part.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    LeadId id() {
        return new LeadId(Objects.requireNonNull(id));
    }

    WorkspaceId workspace() {
        return new WorkspaceId(workspaceId);
    }

    LeadSource source() {
        return source;
    }

    LeadStatus status() {
        return status;
    }

    Priority priority() {
        return priority;
    }

    MemberId createdBy() {
        return new MemberId(createdBy);
    }

    Instant createdAt() {
        return createdAt;
    }
}
