package app.leadline.organization;

import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. */
@Entity
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** In lower case; unique. */
    private String email;

    private String name;

    /** Null until the person has opened the one-time link and chosen a password. */
    private @Nullable String passwordHash;

    /** Rises with every new password, which ends the sessions that began with an older one. */
    private int credentialsVersion;

    private @Nullable Long currentWorkspaceId;

    /** ISO 639 code; null for the language of the browser. */
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private Theme theme = Theme.SYSTEM;

    private Instant createdAt;

    Member(String email, String name, @Nullable String passwordHash, Instant createdAt) {
        this.email = email.strip().toLowerCase(Locale.ROOT);
        this.name = name.strip();
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    void choosePassword(String hash) {
        this.passwordHash = hash;
        this.credentialsVersion++;
    }

    /** The same password, hashed in a newer way. */
    void rehash(String hash) {
        this.passwordHash = hash;
    }

    void rename(String newName) {
        this.name = newName.strip();
    }

    void read(String code) {
        this.language = code;
    }

    void look(Theme chosen) {
        this.theme = chosen;
    }

    void workIn(WorkspaceId workspace) {
        this.currentWorkspaceId = workspace.value();
    }

    MemberId id() {
        return new MemberId(Objects.requireNonNull(id));
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    int credentialsVersion() {
        return credentialsVersion;
    }

    @Nullable
    String language() {
        return language;
    }

    Theme theme() {
        return theme;
    }

    @Nullable
    WorkspaceId currentWorkspace() {
        return currentWorkspaceId == null ? null : new WorkspaceId(currentWorkspaceId);
    }

    Instant createdAt() {
        return createdAt;
    }
}
