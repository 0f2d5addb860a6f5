package app.leadline.lead.ui;

import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.lead.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;

/**
 * Columns of grids whose rows are leads, with the class {@code lead-grid}: a click or Enter anywhere on a row follows its link, see
 * leads.js. Templates run in the browser, where every value is set as text.
 */
public final class LeadFaces {

    private LeadFaces() {}

    /** Photo and name; in a narrow window, where the other columns are hidden, a second line with the rest. */
    public static <T> LitRenderer<T> name(Component owner, ValueProvider<T, LeadFace> face) {
        return LitRenderer.<T>of("""
                        <a class="lead-link" href="${item.href}" tabindex="-1">
                          <span class="ll-avatar ${item.avatar}" aria-hidden="true">${item.initials}${item.photo ? html`<img src="${item.photo}" alt="" loading="lazy">` : ''}</span>
                          <span class="lead-link-lines">
                            <span class="lead-link-name" dir="auto">${item.name}</span>
                            <span class="lead-link-more">
                              <span class="ll-status ${item.statusCss}">${item.status}</span>
                              <span class="lead-link-contact">${item.contact}</span>
                              ${item.tag ? html`<span class="ll-tag ${item.tagLook}"><span class="ll-tag-text" dir="auto">${item.tag}</span></span>` : ''}
                            </span>
                          </span>
                          <span class="lead-link-end"><span class="ll-priority ${item.priorityCss}" role="img" aria-label="${item.priority}"><span></span><span></span><span></span></span></span>
                        </a>""")
                .withProperty("href", row -> face.apply(row).href())
                .withProperty(
                        "avatar",
                        row -> TagBadge.colourClass(
                                LeadAvatar.colour(face.apply(row).lead())))
                .withProperty("initials", row -> face.apply(row).initials())
                .withProperty("photo", row -> photo(face.apply(row)))
                .withProperty("name", row -> face.apply(row).name())
                .withProperty("contact", row -> face.apply(row).contact())
                .withProperty(
                        "status",
                        row -> owner.getTranslation(
                                "lead.status." + face.apply(row).status()))
                .withProperty(
                        "statusCss",
                        row -> LeadLooks.css("ll-status-", face.apply(row).status()))
                .withProperty(
                        "priority",
                        row -> owner.getTranslation(
                                "lead.priority." + face.apply(row).priority()))
                .withProperty(
                        "priorityCss",
                        row -> LeadLooks.css("ll-priority-", face.apply(row).priority()))
                .withProperty("tag", row -> firstTag(face.apply(row), Tag::name))
                .withProperty("tagLook", row -> firstTag(face.apply(row), tag -> TagBadge.colourClass(tag.colour())));
    }

    public static <T> LitRenderer<T> status(Component owner, ValueProvider<T, LeadStatus> status) {
        return LitRenderer.<T>of("<span class=\"ll-status ${item.css}\">${item.status}</span>")
                .withProperty("css", row -> LeadLooks.css("ll-status-", status.apply(row)))
                .withProperty("status", row -> owner.getTranslation("lead.status." + status.apply(row)));
    }

    public static <T> LitRenderer<T> priority(Component owner, ValueProvider<T, Priority> priority) {
        return LitRenderer.<T>of("""
                        <span class="ll-priority-named"><span class="ll-priority ${item.css}" aria-hidden="true"><span></span><span></span><span></span></span><span>${item.priority}</span></span>""")
                .withProperty("css", row -> LeadLooks.css("ll-priority-", priority.apply(row)))
                .withProperty("priority", row -> owner.getTranslation("lead.priority." + priority.apply(row)));
    }

    private static String photo(LeadFace face) {
        return face.photo()
                .map(taken -> LeadAvatar.photoUrl(face.lead(), taken))
                .orElse("");
    }

    private static String firstTag(LeadFace face, ValueProvider<Tag, String> value) {
        return face.tags().isEmpty() ? "" : value.apply(face.tags().getFirst());
    }
}
