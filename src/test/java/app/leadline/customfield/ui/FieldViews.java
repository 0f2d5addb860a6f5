package app.leadline.customfield.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.customfield.CustomFieldService;
import app.leadline.customfield.CustomFieldWorld;
import app.leadline.customfield.CustomFields;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldDefinition;
import app.leadline.lead.LeadService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.organization.Onboarding;
import app.leadline.support.LeadlineTest;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/** An organization and the hands of a person at the pages of custom fields. */
@LeadlineTest
@WithMockUser
abstract class FieldViews extends ViewTest {

    @Autowired
    Onboarding onboarding;

    @Autowired
    LeadService leads;

    @Autowired
    Memberships memberships;

    @Autowired
    FieldCatalog catalog;

    @Autowired
    CustomFields fields;

    @Autowired
    CustomFieldService values;

    CustomFieldWorld world;
    CurrentMember owner;
    CurrentMember member;

    @BeforeEach
    void organization() {
        world = new CustomFieldWorld(onboarding, leads, catalog, memberships);
        var organization = world.organization();
        owner = organization.owner();
        member = organization.member();
    }

    /** Works in the workspace of the member, as after choosing it in the header. */
    void open(CurrentMember person, String url) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        person.email(), "", AuthorityUtils.createAuthorityList("ROLE_USER")));
        ComponentUtil.setData(UI.getCurrent(), CurrentMember.class, person);
        Location location = new Location(url);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    /** @param key one of {@link Keys} */
    static void press(Component component, String key) {
        var data = JacksonUtils.createObjectNode();
        data.put(key, true);
        component
                .getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(component.getElement(), "keydown", data));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void leave(Component component) {
        ComponentUtil.fireEvent(component, new BlurNotifier.BlurEvent(component, true));
    }

    static String textOf(Component part) {
        String own = part.getElement().getText();
        return own + part.getChildren().map(FieldViews::textOf).collect(Collectors.joining(" ", " ", ""));
    }

    /** What is saved in the background arrives from another thread; each look runs what has arrived. */
    static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
            roundTrip();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    List<String> order() {
        return fields.definitions(owner).stream().map(FieldDefinition::name).toList();
    }
}
