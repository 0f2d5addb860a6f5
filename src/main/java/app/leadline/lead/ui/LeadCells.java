package app.leadline.lead.ui;

import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadRow;
import app.leadline.lead.Tag;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Supplier;

/** How a lead looks in the list. Templates run in the browser, where every value is set as text. */
class LeadCells {

    private static final int TAGS_SHOWN = 3;

    private static final String TAGS = """
            <span class="lead-cell-tags" title="${item.allTags}">
              ${item.tags.map((name, i) => html`<span class="ll-tag ${item.tagLooks[i]}"><span class="ll-tag-text" dir="auto">${name}</span></span>`)}
              ${item.more ? html`<span class="ll-quiet">${item.more}</span>` : ''}
            </span>""";

    private final Component owner;
    private final Supplier<LeadQuery> query;

    LeadCells(Component owner, Supplier<LeadQuery> query) {
        this.owner = owner;
        this.query = query;
    }

    /** Photo and name; in a narrow window, where the other columns are hidden, a second line with the rest. */
    LitRenderer<LeadRow> lead() {
        return withTags(LitRenderer.<LeadRow>of("""
                        <a class="lead-link" href="${item.href}" tabindex="-1">
                          <span class="ll-avatar ${item.avatar}" aria-hidden="true">${item.initials}${item.photo ? html`<img src="${item.photo}" alt="" loading="lazy">` : ''}</span>
                          <span class="lead-link-lines">
                            <span class="lead-link-name" dir="auto">${item.name}</span>
                            <span class="lead-link-more">
                              <span class="ll-status ${item.statusCss}">${item.status}</span>
                              <span class="lead-link-contact">${item.contact}</span>
                              ${item.tags.slice(0, 1).map((name, i) => html`<span class="ll-tag ${item.tagLooks[i]}"><span class="ll-tag-text" dir="auto">${name}</span></span>`)}
                            </span>
                          </span>
                          <span class="lead-link-end"><span class="ll-priority ${item.priorityCss}" role="img" aria-label="${item.priority}"><span></span><span></span><span></span></span></span>
                        </a>""")
                .withProperty("href", row -> LeadLinks.href(row.id(), query.get()))
                .withProperty("avatar", row -> TagBadge.colourClass(LeadAvatar.colour(row.id())))
                .withProperty("initials", LeadRow::initials)
                .withProperty(
                        "photo",
                        row -> row.photo()
                                .map(taken -> LeadAvatar.photoUrl(row.id(), taken))
                                .orElse(""))
                .withProperty("name", LeadRow::name)
                .withProperty("contact", LeadCells::contact)
                .withProperty("status", row -> owner.getTranslation("lead.status." + row.status()))
                .withProperty("statusCss", row -> LeadLooks.css("ll-status-", row.status()))
                .withProperty("priority", row -> owner.getTranslation("lead.priority." + row.priority()))
                .withProperty("priorityCss", row -> LeadLooks.css("ll-priority-", row.priority())));
    }

    LitRenderer<LeadRow> username() {
        return text(LeadCells::username);
    }

    LitRenderer<LeadRow> phone() {
        return text(LeadCells::phone);
    }

    LitRenderer<LeadRow> status() {
        return LitRenderer.<LeadRow>of("<span class=\"ll-status ${item.css}\">${item.status}</span>")
                .withProperty("css", row -> LeadLooks.css("ll-status-", row.status()))
                .withProperty("status", row -> owner.getTranslation("lead.status." + row.status()));
    }

    LitRenderer<LeadRow> priority() {
        return LitRenderer.<LeadRow>of("""
                        <span class="ll-priority-named"><span class="ll-priority ${item.css}" aria-hidden="true"><span></span><span></span><span></span></span><span>${item.priority}</span></span>""")
                .withProperty("css", row -> LeadLooks.css("ll-priority-", row.priority()))
                .withProperty("priority", row -> owner.getTranslation("lead.priority." + row.priority()));
    }

    LitRenderer<LeadRow> tags() {
        return withTags(LitRenderer.<LeadRow>of(TAGS))
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

    /** Two lists of texts, because the renderer turns any map into an empty object. */
    private static LitRenderer<LeadRow> withTags(LitRenderer<LeadRow> renderer) {
        return renderer.withProperty(
                        "tags",
                        row -> names(row.tags()).stream().limit(TAGS_SHOWN).toList())
                .withProperty(
                        "tagLooks",
                        row -> row.tags().stream()
                                .limit(TAGS_SHOWN)
                                .map(tag -> TagBadge.colourClass(tag.colour()))
                                .toList());
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
