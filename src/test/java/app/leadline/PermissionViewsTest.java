package app.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Talks;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadStatus;
import app.leadline.leadpage.LeadPage;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Who may do what, as the views have it: what is hidden, and what is refused to a URL or an event that was forged. */
@LeadlineTest
@WithMockUser
class PermissionViewsTest extends ViewTest {

    @Autowired
    Talks people;

    @Autowired
    LeadReading reading;

    private CurrentMember owner;
    private CurrentMember creator;
    private LeadId lead;

    @BeforeEach
    void aTeamAndALead() {
        owner = people.person("Owner");
        creator = people.colleague(owner, Role.MEMBER);
        lead = people.lead(creator);
    }

    @ParameterizedTest
    @CsvSource({"OWNER, true", "ADMIN, true", "MEMBER, false"})
    void deletingIsOfferedToWhoMay(Role role, boolean offered) {
        open(people.colleague(owner, role), "leads/" + lead);

        assertThat(find(Button.class).withText("Delete").exists()).isEqualTo(offered);
    }

    @Test
    void deletingIsOfferedToTheCreator() {
        open(creator, "leads/" + lead);

        assertThat(find(Button.class).withText("Delete").exists()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "settings/fields, OWNER, true",
        "settings/fields, ADMIN, true",
        "settings/fields, MEMBER, false",
        "settings/stages, OWNER, true",
        "settings/stages, ADMIN, true",
        "settings/stages, MEMBER, false",
        "settings/tags, OWNER, true",
        "settings/tags, ADMIN, true",
        "settings/tags, MEMBER, false"
    })
    void settingsOpenForOwnersAndAdminsOnlyWhateverTheUrl(String url, Role role, boolean opens) {
        open(people.colleague(owner, role), url);

        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveRouterTargetsChain()
                        .getFirst()
                        .getClass()
                        .getPackageName()
                        .endsWith(".ui"))
                .isEqualTo(opens);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodySeesTheConversationOfAnother(Role role) {
        ConversationId conversation = people.conversation(creator, lead);
        people.write(conversation, "A secret between two");

        open(people.colleague(owner, role), "leads/" + lead + "/messages");

        assertThat(text()).doesNotContain("A secret");
        assertThat(textOf(find(Component.class, find(LeadPage.class).single()).all()))
                .doesNotContain(creator.name() + " ");
    }

    @Test
    void aStrangerIsRefusedThePageByItsUrl() {
        open(people.person("Stranger"), "leads/" + lead + "/activities");

        assertThat(find(LeadPage.class).exists()).isFalse();
        assertThat(text()).doesNotContain("Lena");
    }

    @Test
    void anEventOfAPageThatOneMayNoLongerUseIsRefused() {
        CurrentMember former = people.colleague(owner, Role.ADMIN);
        open(former, "leads/" + lead);
        Button delete = find(Button.class).withText("Delete").single();
        Select<?> status = find(Select.class)
                .withCondition(s -> s.getAriaLabel().orElse("").equals("Status"))
                .single();
        people.leave(former, owner.workspace());

        ComponentUtil.fireEvent(delete, new ClickEvent<>(delete, true, 0, 0, 0, 0, 1, 0, false, false, false, false));
        test(status).selectItem("Blocked");

        assertThat(reading.details(owner, lead).status()).isEqualTo(LeadStatus.ACTIVE);
    }

    private static String textOf(List<Component> components) {
        return components.stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining(" "));
    }
}
