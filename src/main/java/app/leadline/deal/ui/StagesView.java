package app.leadline.deal.ui;

import app.leadline.deal.DealPolicy;
import app.leadline.deal.DealsChanged;
import app.leadline.deal.StageCatalog;
import app.leadline.deal.StagesChanged;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.shared.ui.SettingsColumn;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.springframework.security.access.AccessDeniedException;

/** The pipeline of a workspace, for those who may define it; others are refused. */
@Route("settings/stages")
@PermitAll
public class StagesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration CALM = Duration.ofSeconds(1);

    private final SignedIn signedIn;
    private final DealParts parts;
    private final StageCatalog catalog;
    private final DealPolicy policy;
    private final UiBroadcaster broadcaster;

    StagesView(SignedIn signedIn, DealParts parts, StageCatalog catalog, DealPolicy policy, UiBroadcaster broadcaster) {
        this.signedIn = signedIn;
        this.parts = parts;
        this.catalog = catalog;
        this.policy = policy;
        this.broadcaster = broadcaster;
        addClassName("ll-settings-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CurrentMember member = signedIn.member();
        if (!policy.mayDefineStages(member)) {
            throw new AccessDeniedException("may not define stages");
        }
        StageRows rows = new StageRows(member, parts, catalog);
        rows.refresh();
        Button add = new Button(getTranslation("deal.stages.add"), VaadinIcon.PLUS.create(), click -> rows.add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        SettingsColumn column =
                new SettingsColumn(getTranslation("deal.stages.title"), getTranslation("deal.stages.hint"), add);
        column.add(rows);
        removeAll();
        add(column);
        Throttle calm = new Throttle(rows, CALM, rows::refresh);
        broadcaster.listen(rows, new StagesChanged(member.workspace()), changed -> rows.refresh());
        broadcaster.listen(rows, new DealsChanged.Of(member.workspace()), changed -> calm.request());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deal.stages.title") + " · Leadline";
    }
}
