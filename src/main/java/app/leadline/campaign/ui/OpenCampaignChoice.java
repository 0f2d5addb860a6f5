package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.campaign.CampaignDirectory.Open;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.KeysetPages;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses a campaign that leads can be added to; searched for by name, page by page. */
class OpenCampaignChoice extends ComboBox<Open> {

    private final transient CurrentMember member;
    private final transient CampaignDirectory directory;
    private final transient KeysetPages<Open, Open> pages = new KeysetPages<>(this::page, one -> one);
    private String text = "";

    OpenCampaignChoice(CurrentMember member, CampaignDirectory directory) {
        this.member = member;
        this.directory = directory;
        setLabel(getTranslation("campaign.addTo.campaign"));
        setItemLabelGenerator(Open::name);
        setRenderer(new ComponentRenderer<>(OpenCampaignChoice::look));
        setManualValidation(true);
        setWidthFull();
        setItemsWithFilterConverter(this::rows, typed -> typed);
        if (directory.open(member, "", null, 1).isEmpty()) {
            setHelperComponent(new Anchor(CampaignLinks.NEW, getTranslation("campaign.addTo.none")));
        }
    }

    private Stream<Open> rows(Query<Open, String> query) {
        String typed = query.getFilter().orElse("");
        if (!typed.equals(text)) {
            text = typed;
            pages.forget();
        }
        return pages.fetch(new Query<>(query.getOffset(), query.getLimit(), List.of(), null, null));
    }

    private List<Open> page(@Nullable Open after, int limit) {
        return directory.open(member, text, after, limit);
    }

    private static Div look(Open campaign) {
        Span name = new Span(campaign.name());
        name.getElement().setAttribute("dir", "auto");
        Div item = new Div(name, CampaignLooks.status(campaign.status()));
        item.addClassName("campaign-item");
        return item;
    }
}
