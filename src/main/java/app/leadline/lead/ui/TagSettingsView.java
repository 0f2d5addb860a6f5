package app.leadline.lead.ui;

import app.leadline.lead.TagCatalog;
import app.leadline.lead.TagId;
import app.leadline.lead.WorkspaceTagsChanged;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.shared.Sentence;
import app.leadline.shared.Ticker;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Saving;
import app.leadline.shared.ui.SettingsColumn;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tags of the workspace, for its owners and admins: rename, recolour, merge, delete. */
@Route("settings/tags")
@PermitAll
public class TagSettingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration CALM = Duration.ofSeconds(1);

    private final SignedIn signedIn;
    private final TagCatalog catalog;
    private final UiBroadcaster broadcaster;
    private final Ticker ticker;

    TagSettingsView(SignedIn signedIn, TagCatalog catalog, UiBroadcaster broadcaster, Ticker ticker) {
        this.signedIn = signedIn;
        this.catalog = catalog;
        this.broadcaster = broadcaster;
        this.ticker = ticker;
        addClassName("ll-settings-page");
    }

    /** Throws for members who may not configure; the page then says so. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CurrentMember member = signedIn.member();
        TagRows rows = new TagRows(member);
        rows.refresh();
        removeAll();
        SettingsColumn column = new SettingsColumn(getTranslation("tags.title"), getTranslation("tags.hint"));
        column.add(rows);
        add(column);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tags.title") + " · Leadline";
    }

    /** The list. A row stays the same component while its tag changes, so that nobody is interrupted while typing. */
    private final class TagRows extends Div {

        private final CurrentMember member;
        private final Map<TagId, TagRow> known = new HashMap<>();
        private final Saving saving = new Saving(ticker::soon);
        private List<TagRow> shown = new ArrayList<>();

        TagRows(CurrentMember member) {
            this.member = member;
            addClassName("tag-rows");
            getElement().setAttribute("role", "list");
            Throttle calm = new Throttle(this, CALM, this::refresh);
            broadcaster.listen(this, new WorkspaceTagsChanged(member.workspace()), event -> refresh());
            broadcaster.listen(this, member.workspace(), event -> calm.request());
        }

        private void refresh() {
            List<TagCatalog.Use> uses = catalog.all(member);
            List<TagRow> rows = uses.stream().map(this::row).toList();
            known.keySet().retainAll(uses.stream().map(use -> use.tag().id()).toList());
            if (!rows.equals(shown) || rows.isEmpty()) {
                removeAll();
                rows.forEach(this::add);
            }
            shown = rows;
            if (rows.isEmpty()) {
                add(new EmptyState(VaadinIcon.TAGS, Sentence.of("tags.none"), Sentence.of("tags.none.hint")));
            }
        }

        private TagRow row(TagCatalog.Use use) {
            TagRow row =
                    known.computeIfAbsent(use.tag().id(), id -> new TagRow(member, catalog, saving, this::refresh));
            row.show(use);
            return row;
        }
    }
}
