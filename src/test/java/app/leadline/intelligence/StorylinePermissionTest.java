package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import app.leadline.support.TestTicker;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The rows of the permission table for storylines, for everybody who may ask, also by an id that they were never given. */
@LeadlineTest
class StorylinePermissionTest {

    private static final Set<Who> TEAM = Set.of(Who.CREATOR, Who.MEMBER, Who.ADMIN, Who.OWNER);
    private static final Set<Who> DELETES = Set.of(Who.ADMIN, Who.OWNER);

    /** The creator of the lead is a plain member. */
    enum Who {
        CREATOR,
        MEMBER,
        ADMIN,
        OWNER,
        FORMER_MEMBER,
        STRANGER
    }

    @Autowired
    Talks people;

    @Autowired
    StorylineService service;

    @Autowired
    Storylines storylines;

    @Autowired
    NewsSince news;

    @Autowired
    TestTicker ticker;

    private CurrentMember owner;
    private CurrentMember creator;
    private LeadId lead;
    private Storyline storyline;

    @BeforeEach
    void aStoryline() {
        owner = people.person("Olga");
        creator = people.colleague(owner, Role.MEMBER);
        lead = people.lead(creator);
        service.generate(creator, lead, Locale.ENGLISH, ZoneOffset.UTC);
        ticker.settle();
        storyline = storylines.newest(creator, lead).orElseThrow();
    }

    private CurrentMember asker(Who who) {
        return switch (who) {
            case CREATOR -> creator;
            case MEMBER -> people.colleague(owner, Role.MEMBER);
            case ADMIN -> people.colleague(owner, Role.ADMIN);
            case OWNER -> owner;
            case STRANGER -> people.person("Sven");
            case FORMER_MEMBER -> {
                CurrentMember former = people.colleague(owner, Role.MEMBER);
                people.leave(former, owner.workspace());
                yield former;
            }
        };
    }

    private static void check(boolean allowed, ThrowingCallable attempt) {
        if (allowed) {
            assertThatCode(attempt).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void view(Who who) {
        CurrentMember asker = asker(who);
        StorylineId id = storyline.version().id();

        check(TEAM.contains(who), () -> storylines.newest(asker, lead));
        check(TEAM.contains(who), () -> storylines.versions(asker, lead, null, 5));
        check(TEAM.contains(who), () -> storylines.version(asker, id));
        check(TEAM.contains(who), () -> storylines.compare(asker, id, id));
        check(TEAM.contains(who), () -> news.since(asker, id));
        check(TEAM.contains(who), () -> service.state(asker, lead));
    }

    @ParameterizedTest
    @EnumSource
    void generate(Who who) {
        CurrentMember asker = asker(who);

        check(TEAM.contains(who), () -> service.generate(asker, lead, Locale.ENGLISH, ZoneOffset.UTC));
        check(TEAM.contains(who), () -> service.cancel(asker, lead));
        ticker.settle();
    }

    @ParameterizedTest
    @EnumSource
    void markAnActionAsDone(Who who) {
        CurrentMember asker = asker(who);
        StatementId action = storyline.of(Part.ACTION).getFirst().id();

        check(TEAM.contains(who), () -> service.done(asker, action, true));
    }

    @ParameterizedTest
    @EnumSource
    void delete(Who who) {
        CurrentMember asker = asker(who);
        StorylineId id = storyline.version().id();

        check(DELETES.contains(who), () -> service.delete(asker, id));
        assertThat(storylines.newest(owner, lead).isEmpty()).isEqualTo(DELETES.contains(who));
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATOR", "MEMBER", "ADMIN", "OWNER"})
    void theVersionSaysWhoMayDeleteIt(Who who) {
        assertThat(storylines.newest(asker(who), lead).orElseThrow().version().deletable())
                .isEqualTo(DELETES.contains(who));
    }
}
