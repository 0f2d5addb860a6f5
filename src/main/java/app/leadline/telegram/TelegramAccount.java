package app.leadline.telegram;

import app.leadline.shared.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Telegram account of one member. Nobody else ever sees it, whatever their role. */
@Entity
class TelegramAccount {

    static final int NAME_LIMIT = 130;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long ownerId;
    private @Nullable Long telegramUserId;
    private String displayName;

    @Enumerated(EnumType.STRING)
    private AccountOrigin origin;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private Instant createdAt;

    private TelegramAccount(MemberId owner, @Nullable Long telegramUserId, String displayName, Instant createdAt) {
        this.ownerId = owner.value();
        this.telegramUserId = telegramUserId;
        this.displayName = displayName;
        this.origin = AccountOrigin.IMPORTED;
        this.state = AccountState.DISCONNECTED;
        this.createdAt = createdAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected TelegramAccount() {}

    static TelegramAccount imported(
            MemberId owner, @Nullable Long telegramUserId, String displayName, Instant createdAt) {
        return new TelegramAccount(owner, telegramUserId, displayName, createdAt);
    }

    TelegramAccountId id() {
        return new TelegramAccountId(Objects.requireNonNull(id));
    }
}
