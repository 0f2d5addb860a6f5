package app.leadline.segment.ui;

import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentSummary;
import app.leadline.shared.ui.Unsaved;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a segment, or changes one; for those who may define segments, others are refused. */
@Route(SegmentLinks.NEW)
@RouteAlias("segments/:segment([0-9]{1,18})/edit")
@PermitAll
@JavaScript(Unsaved.SCRIPT)
public class SegmentEditorView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final SegmentForm.Entered NEW =
            new SegmentForm.Entered("", TagColour.BLUE, Group.all(Condition.of("", Operator.KNOWN)));

    private final SignedIn signedIn;
    private final SegmentParts parts;
    private String title = "";
    private @Nullable SegmentEditor editor;

    SegmentEditorView(SignedIn signedIn, SegmentParts parts) {
        this.signedIn = signedIn;
        this.parts = parts;
        addClassName("segments-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<SegmentId> id = event.getRouteParameters().getLong("segment").map(SegmentId::new);
        CurrentMember member = id.map(known -> SegmentPage.inItsWorkspace(signedIn, parts, known))
                .orElseGet(signedIn::member);
        parts.policy().requireDefine(member);
        SegmentSummary segment = id.map(known -> parts.segments().one(member, known, getLocale()))
                .orElse(null);
        title = segment == null
                ? getTranslation("segment.new")
                : getTranslation("segment.editor.title", segment.name());
        editor = new SegmentEditor(member, segment, entered(segment), parts);
        removeAll();
        add(editor);
    }

    private static SegmentForm.Entered entered(@Nullable SegmentSummary segment) {
        return segment == null ? NEW : SegmentForm.Entered.of(segment);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null && editor.isUnsaved()) {
            Unsaved.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Leadline";
    }
}
