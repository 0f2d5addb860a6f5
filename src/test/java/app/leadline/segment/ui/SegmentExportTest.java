package app.leadline.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.lead.LeadWorld;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentService;
import app.leadline.support.LeadlineTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The file of the members, as a browser asks for it by its address. */
@LeadlineTest
class SegmentExportTest {

    @Autowired
    LeadWorld world;

    @Autowired
    SegmentService service;

    @Autowired
    SegmentExportController controller;

    CurrentMember owner;
    SegmentId segment;

    @BeforeEach
    void aSegment() {
        owner = world.owner();
        world.lead(owner, "=HYPERLINK(\"x\")", "");
        world.lead(owner, "Zoë", "Müller");
        Condition active = Condition.of("status", Operator.ANY_OF, "ACTIVE");
        segment = service.create(
                owner,
                new SegmentDraft("Hot / \"cold\": ü", TagColour.RED, new Rule(Group.all(active), ZoneOffset.UTC)));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyMemberOfTheWorkspaceGetsAFileThatSpreadsheetsReadAndNothingInItComputes() throws IOException {
        MockHttpServletResponse file = ask(world.colleague(owner, Role.MEMBER), segment);

        assertThat(file.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("/", "cold\"");
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFFirst name,").contains("Zoë,Müller", "\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(text.lines()).hasSize(3);
    }

    @Test
    void whoeverMayNotSeeItIsToldSoAndGetsNothing() throws IOException {
        CurrentMember stranger = world.owner();
        signIn(stranger);
        MockHttpServletResponse file = new MockHttpServletResponse();

        AccessDeniedException denied = org.assertj.core.api.Assertions.catchThrowableOfType(
                AccessDeniedException.class, () -> controller.members(segment.value(), Locale.ENGLISH, file));

        assertThat(file.getContentAsByteArray()).isEmpty();
        var answer = controller.refused(denied, Locale.GERMAN);
        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(answer.getBody()).startsWith("Sie dürfen dieses Segment nicht sehen");
    }

    private MockHttpServletResponse ask(CurrentMember asker, SegmentId wanted) throws IOException {
        signIn(asker);
        MockHttpServletResponse response = new MockHttpServletResponse();
        controller.members(wanted.value(), Locale.ENGLISH, response);
        return response;
    }

    private static void signIn(CurrentMember person) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        person.email(), "", AuthorityUtils.createAuthorityList("ROLE_USER")));
    }
}
