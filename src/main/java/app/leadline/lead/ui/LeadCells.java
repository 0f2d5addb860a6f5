package app.leadline.lead.ui;

import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadRow;
import app.leadline.lead.Tag;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** How a lead looks in the list. Templates run in the browser, where every value is set as text. */
class LeadCells {

    private static final int TAGS_SHOWN = 3;

    private static final String TAGS = """
            <span class="lead-cell-tags" title="${item.allTags}">
              ${item.tags.map((name, i) => html`<span class="ll-tag ${item.tagLooks[i]}"><span class="ll-tag-text" dir="auto">${name}</span></span>`)}
              ${item.more ? html`<span class="ll-quiet">${item.more}</span>` : ''}
            </span>""";

    private static final String PICK = """
            <label class="lead-pick" @mousedown="${(event) => event.shiftKey && event.preventDefault()}">
              <input type="checkbox" tabindex="-1" aria-label="${item.pickLabel}" .checked="${item.picked}" @click="${(event) => pick(event.shiftKey)}">
            </label>""";

    private final Component owner;
    private final Supplier<LeadQuery> query;

    LeadCells(Component owner, Supplier<LeadQuery> query) {
        this.owner = owner;
        this.query = query;
    }

    /** A box to pick the lead with; Shift picks all from the one before on. Shown where the pointer or the focus is: see lead.css. */
    static LitRenderer<LeadRow> pick(Component owner, Predicate<LeadId> picked, BiConsumer<LeadRow, Boolean> onPick) {
        return LitRenderer.<LeadRow>of(PICK)
                .withProperty("picked", row -> picked.test(row.id()))
                .withProperty("pickLabel", row -> owner.getTranslation("leadlist.pick", row.name()))
                .withFunction(
                        "pick", (row, far) -> onPick.accept(row, far.get(0).asBoolean()));
    }

    LitRenderer<LeadRow> lead() {
        return LeadFaces.name(
                owner,
                row -> new LeadFace(
                        row.id(),
                        LeadLinks.href(row.id(), query.get()),
                        row.name(),
                        row.initials(),
                        row.photo(),
                        contact(row),
                        row.status(),
                        row.priority(),
                        row.tags()));
    }

    LitRenderer<LeadRow> username() {
        return text(LeadCells::username);
    }

    LitRenderer<LeadRow> phone() {
        return text(LeadCells::phone);
    }

    LitRenderer<LeadRow> status() {
        return LeadFaces.status(owner, LeadRow::status);
    }

    LitRenderer<LeadRow> priority() {
        return LeadFaces.priority(owner, LeadRow::priority);
    }

    /** Two lists of texts, because the renderer turns any map into an empty object. */
    LitRenderer<LeadRow> tags() {
        return LitRenderer.<LeadRow>of(TAGS)
                .withProperty(
                        "tags",
                        row -> names(row.tags()).stream().limit(TAGS_SHOWN).toList())
                .withProperty(
                        "tagLooks",
                        row -> row.tags().stream()
                                .limit(TAGS_SHOWN)
                                .map(tag -> TagBadge.colourClass(tag.colour()))
                                .toList())
                .withProperty(
                        "more",
                        row -> row.tags().size() > TAGS_SHOWN
                                ? "+" + (row.tags().size() - TAGS_SHOWN)
                                : "")
                .withProperty("allTags", row -> String.join(", ", names(row.tags())));
    }

    LitRenderer<LeadRow> created() {
        return LitRenderer.<LeadRow>of("<span class=\"ll-quiet\" title=\"${item.exact}\">${item.day}</span>")
                .withProperty("day", row -> time().date(row.createdAt()))
                .withProperty("exact", row -> time().exact(row.createdAt()));
    }

    private ViewerTime time() {
        return ViewerTime.of(owner.getUI().orElseGet(UI::getCurrent));
    }

    private static LitRenderer<LeadRow> text(com.vaadin.flow.function.ValueProvider<LeadRow, String> value) {
        return LitRenderer.<LeadRow>of("<span>${item.text}</span>").withProperty("text", value);
    }

    private static List<String> names(List<Tag> tags) {
        return tags.stream().map(Tag::name).toList();
    }

    private static String contact(LeadRow row) {
        String username = username(row);
        return username.isEmpty() ? phone(row) : username;
    }

    private static String username(LeadRow row) {
        TelegramUsername username = row.username();
        return username == null ? "" : username.withAt();
    }

    private static String phone(LeadRow row) {
        PhoneNumber phone = row.phone();
        return phone == null ? "" : phone.formatted();
    }
}
