package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignRow;
import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.Campaigns.Filter;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.GridPages;
import app.leadline.shared.ui.ViewerTime;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccountId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the list; each one is a link to its campaign, followed by a click or Enter anywhere on it: see leads.js. Running
 * campaigns that have been scrolled to are listened to.
 */
class CampaignGrid extends Grid<CampaignRow> {

    private static final int PAGE = 50;
    private static final int WIDE = 800;
    private static final int WIDER = 1_150;
    private static final String TIME = "<span class=\"ll-quiet\" title=\"${item.exact}\">${item.near}</span>";

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final transient Runnable onNews;
    private final transient GridPages<CampaignRow, CampaignRow> pages;
    private final List<Column<CampaignRow>> wideOnly = new ArrayList<>();
    private final Column<CampaignRow> sender;
    private final Set<CampaignId> heard = new HashSet<>();
    private transient Map<TelegramAccountId, String> accounts = Map.of();
    private transient @Nullable Filter filter;

    CampaignGrid(CurrentMember member, CampaignParts parts, Runnable onNews) {
        super(PAGE);
        this.member = member;
        this.parts = parts;
        this.onNews = onNews;
        pages = new GridPages<>(this, this::page, row -> row);
        addClassNames("lead-grid", "campaign-grid");
        setAriaLabel(getTranslation("campaign.list.title"));
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.NO_BORDER);
        setSizeFull();
        column("campaign.list.name", name()).setFlexGrow(3).setWidth("10.5rem");
        wide(column("campaign.list.status", status())).setFlexGrow(0).setWidth("8.5rem");
        sender = column("campaign.list.sender", text(this::sender))
                .setFlexGrow(2)
                .setWidth("8rem");
        wide(number("campaign.list.participants", row -> CampaignLooks.number(row.participants())));
        wide(number("campaign.list.sent", row -> CampaignLooks.number(row.sent())))
                .setWidth("5rem");
        wide(number("campaign.list.answered", this::answered)).setWidth("6.5rem");
        wide(column("campaign.list.next", next())).setFlexGrow(0).setWidth("8.75rem");
        wide(column("campaign.list.last", last())).setFlexGrow(0).setWidth("7.5rem");
    }

    /** Another filter: from the top. */
    void show(Filter wanted, long expected) {
        filter = wanted;
        look();
        pages.fromTop(expected);
    }

    /** The same rows, looked at again: place and focus stay. */
    void refresh(long expected) {
        look();
        pages.again(expected);
    }

    private void look() {
        accounts = parts.accounts().own(member).stream()
                .collect(Collectors.toMap(TelegramAccount::id, TelegramAccount::name));
    }

    /** @param width of the window, in pixels */
    void fit(int width) {
        wideOnly.forEach(column -> column.setVisible(width >= WIDE));
        sender.setVisible(width >= WIDER);
        setClassName("lead-grid-narrow", width < WIDE);
    }

    private List<CampaignRow> page(@Nullable CampaignRow after, int limit) {
        if (filter == null) {
            return List.of();
        }
        List<CampaignRow> rows = parts.campaigns().page(member, filter, after, limit);
        rows.stream()
                .filter(row -> row.status() == CampaignStatus.ACTIVE)
                .map(CampaignRow::id)
                .filter(heard::add)
                .forEach(id -> parts.broadcaster().listen(this, id, event -> onNews.run()));
        return rows;
    }

    private LitRenderer<CampaignRow> name() {
        return LitRenderer.<CampaignRow>of("""
                        <a class="lead-link" href="${item.href}" tabindex="-1">
                          <span class="lead-link-lines">
                            <span class="lead-link-name" dir="auto">${item.name}</span>
                            <span class="lead-link-more">
                              <span class="campaign-status ${item.css}">${item.status}</span>
                              <span class="lead-link-contact">${item.figures}</span>
                            </span>
                            ${item.problem ? html`<span class="campaign-row-problem">${item.problem}</span>` : ''}
                          </span>
                        </a>""")
                .withProperty("href", row -> CampaignLinks.page(row.id()))
                .withProperty("name", CampaignRow::name)
                .withProperty("css", row -> CampaignLooks.css("campaign-status-", row.status()))
                .withProperty("status", row -> getTranslation("campaign.status." + row.status()))
                .withProperty("figures", row -> getTranslation("campaign.list.figures", row.sent(), row.answered()))
                .withProperty("problem", row -> row.problem() == null ? "" : getTranslation("campaign.list.stands"));
    }

    private LitRenderer<CampaignRow> status() {
        return LitRenderer.<CampaignRow>of("<span class=\"campaign-status ${item.css}\">${item.status}</span>")
                .withProperty("css", row -> CampaignLooks.css("campaign-status-", row.status()))
                .withProperty("status", row -> getTranslation("campaign.status." + row.status()));
    }

    /** Which account is known to its owner only; others know in whose name it is sent. */
    private String sender(CampaignRow row) {
        TelegramAccountId account = row.account();
        String own = account == null ? null : accounts.get(account);
        return own == null ? row.sender().name() : own;
    }

    private String answered(CampaignRow row) {
        return row.participants() == 0
                ? "–"
                : getTranslation(
                        "campaign.list.answered.share",
                        row.answered(),
                        CampaignLooks.share(row.answered(), row.participants()));
    }

    private LitRenderer<CampaignRow> next() {
        return LitRenderer.<CampaignRow>of(TIME)
                .withProperty("near", row -> row.nextAt() == null ? "–" : due(row.nextAt()))
                .withProperty("exact", row -> row.nextAt() == null ? "" : viewer().exact(row.nextAt()));
    }

    /** What is due waits for the account's turn, not for its time. */
    private String due(Instant at) {
        Instant now = parts.clock().instant();
        return at.isAfter(now) ? CampaignLooks.near(at, now) : getTranslation("campaign.people.due");
    }

    private LitRenderer<CampaignRow> last() {
        return LitRenderer.<CampaignRow>of(TIME)
                .withProperty(
                        "near",
                        row -> CampaignLooks.near(row.lastAt(), parts.clock().instant()))
                .withProperty("exact", row -> viewer().exact(row.lastAt()));
    }

    private ViewerTime viewer() {
        return ViewerTime.of(getUI().orElseGet(UI::getCurrent));
    }

    private static LitRenderer<CampaignRow> text(ValueProvider<CampaignRow, String> value) {
        return LitRenderer.<CampaignRow>of("<span dir=\"auto\">${item.text}</span>")
                .withProperty("text", value);
    }

    private Column<CampaignRow> number(String title, ValueProvider<CampaignRow, String> value) {
        return column(title, text(value))
                .setFlexGrow(0)
                .setWidth("4.5rem")
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
    }

    private Column<CampaignRow> column(String title, LitRenderer<CampaignRow> cell) {
        return addColumn(cell).setHeader(getTranslation(title)).setResizable(true);
    }

    private Column<CampaignRow> wide(Column<CampaignRow> column) {
        wideOnly.add(column);
        return column;
    }
}
