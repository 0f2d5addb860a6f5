package app.leadline.segment.ui;

import app.leadline.lead.LeadWorld;
import app.leadline.lead.TagColour;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.RulePart;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentService;
import app.leadline.segment.SegmentSummary;
import app.leadline.segment.Segments;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Two leads, one of them a vip, and those who look at them. */
@LeadlineTest
@WithMockUser
abstract class SegmentViews extends ViewTest {

    static final Condition HIGH = Condition.of("priority", Operator.ANY_OF, "HIGH");
    static final Condition ACTIVE = Condition.of("status", Operator.ANY_OF, "ACTIVE");

    @Autowired
    LeadWorld world;

    @Autowired
    TagService tags;

    @Autowired
    SegmentService service;

    @Autowired
    Segments reading;

    CurrentMember owner;
    CurrentMember member;
    LeadId anna;
    LeadId ben;
    Condition vip;

    @BeforeEach
    void twoLeads() {
        owner = world.owner();
        member = world.colleague(owner, Role.MEMBER);
        anna = world.lead(owner, "Anna", "");
        ben = world.lead(owner, "Ben", "");
        vip = Condition.of(
                "tag",
                Operator.ANY_OF,
                String.valueOf(tags.assign(owner, anna, "vip").id().value()));
    }

    final SegmentId segment(String name, RulePart... all) {
        return service.create(owner, new SegmentDraft(name, TagColour.RED, new Rule(Group.all(all), ZoneOffset.UTC)));
    }

    final SegmentSummary one(SegmentId id) {
        return reading.one(owner, id, Locale.ENGLISH);
    }

    final List<SegmentSummary> all() {
        return reading.all(owner, Locale.ENGLISH);
    }

    final Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    final boolean offers(String text) {
        return find(Button.class).withText(text).exists();
    }

    final Button labelled(String label) {
        return find(Button.class)
                .withCondition(b -> b.getAriaLabel().orElse("").equals(label))
                .single();
    }

    /** Opens a menu and chooses from it. */
    final void pick(MoreButton more, String item) {
        ContextMenu menu = more.menu();
        if (!menu.isOpened()) {
            test(menu).open();
        }
        test(menu).clickItem(item);
    }

    /** A click that a browser sends whether the button is shown or not. */
    static void forgeClick(Button button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button, true, 0, 0, 0, 0, 1, 0, false, false, false, false));
    }
}
