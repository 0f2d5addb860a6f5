package app.leadline.organization;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links with which new people choose their name and password. */
@Service
@Transactional
public class Invitations {

    private static final Duration VALID = Duration.ofDays(7);
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Members members;
    private final Workspaces workspaces;
    private final Credentials credentials;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(JdbcClient jdbc, Members members, Workspaces workspaces, Credentials credentials, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.workspaces = workspaces;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Whom a link is for, and where it leads. */
    public record Invitation(MemberId member, String email, String organization) {}

    /** A new link; an older one of the same person no longer works. Callers check who may. */
    OneTimeLink create(MemberId member, String email, WorkspaceId workspace) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires = clock.instant().plus(VALID);
        withdraw(member);
        jdbc.sql("insert into invitation (member_id, workspace_id, token_hash, expires_at) values (?, ?, ?, ?)")
                .params(member.value(), workspace.value(), hash(token), Timestamp.from(expires))
                .update();
        return new OneTimeLink(email, token, expires);
    }

    void withdraw(MemberId member) {
        jdbc.sql("delete from invitation where member_id = ?")
                .param(member.value())
                .update();
    }

    /** Empty when the link is unknown, used, replaced or expired; nobody is told which. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return jdbc.sql("""
                        select p.id, p.email, w.name from invitation i
                        join member p on p.id = i.member_id join workspace w on w.id = i.workspace_id
                        where i.token_hash = ? and i.expires_at > ?""")
                .params(hash(token), Timestamp.from(clock.instant()))
                .query((rs, row) -> new Invitation(new MemberId(rs.getLong(1)), rs.getString(2), rs.getString(3)))
                .optional();
    }

    /**
     * Uses the link up and gives the person a name and a password.
     *
     * @throws InvalidInput for "name" or "password"; for the whole when the link is no longer good
     */
    public void accept(String token, String name, String password) {
        Invitation invitation = find(token).orElseThrow(Invitations::noLongerGood);
        String newName = DisplayName.parse("name", name);
        credentials.choosePassword(invitation.member(), "password", password);
        members.findById(invitation.member().value()).orElseThrow().rename(newName);
        workspaces.renamePersonal(invitation.member().value(), newName);
        // Of two who use the link at the same time, one deletes the row.
        int used = jdbc.sql("delete from invitation where token_hash = ?")
                .param(hash(token))
                .update();
        if (used == 0) {
            throw noLongerGood();
        }
    }

    private static InvalidInput noLongerGood() {
        return new InvalidInput("", "organization.invitation.gone");
    }

    /** A token of 256 random bits needs no salt and no slow hash. */
    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
