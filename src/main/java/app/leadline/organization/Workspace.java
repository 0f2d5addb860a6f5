package app.leadline.organization;

import app.leadline.shared.WorkspaceId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
class Workspace {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private WorkspaceKind kind;

    private String name;
    private Instant createdAt;

    Workspace(WorkspaceKind kind, String name, Instant createdAt) {
        this.kind = kind;
        this.name = name;
        this.createdAt = createdAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected Workspace() {}

    WorkspaceId id() {
        return new WorkspaceId(java.util.Objects.requireNonNull(id));
    }

    WorkspaceKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }
}
