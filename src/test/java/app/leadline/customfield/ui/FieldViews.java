package app.leadline.customfield.ui;

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
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
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

    List<String> order() {
        return fields.definitions(owner).stream().map(FieldDefinition::name).toList();
    }
}
