package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadProfile;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.signals.Signal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Where the lead came from, and when. */
@Service
@Order(100)
class LeadFactsPanel implements LeadPanel {

    @Override
    public String title() {
        return "leadpage.facts";
    }

    @Override
    public Component content(LeadPageContext page) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lead-facts");
        Signal.effect(facts, () -> show(facts, page.details().get()));
        return facts;
    }

    private static void show(DescriptionList facts, LeadDetails lead) {
        LeadProfile profile = lead.profile();
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        facts.removeAll();
        fact(facts, "leadpage.facts.source", facts.getTranslation("lead.source." + lead.source()));
        fact(facts, "lead.field.group_name", profile.groupName());
        fact(facts, "lead.field.country", country(profile.country(), time.locale()));
        fact(facts, "lead.field.language", language(profile.language(), time.locale()));
        fact(facts, "leadpage.facts.createdBy", lead.createdBy());
        fact(facts, "leadpage.facts.createdAt", time.date(lead.createdAt()));
    }

    private static void fact(DescriptionList facts, String label, @Nullable String value) {
        var description = new DescriptionList.Description(value == null ? "–" : value);
        description.getElement().setAttribute("dir", "auto");
        facts.add(new DescriptionList.Term(facts.getTranslation(label)), description);
    }

    private static @Nullable String country(@Nullable String code, Locale reader) {
        return code == null ? null : Locale.of("", code).getDisplayCountry(reader);
    }

    private static @Nullable String language(@Nullable String tag, Locale reader) {
        return tag == null ? null : Locale.forLanguageTag(tag).getDisplayName(reader);
    }
}
