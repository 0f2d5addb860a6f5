package app.leadline.intelligence.ui;

import app.leadline.intelligence.Collaborator;
import app.leadline.intelligence.ScoreWeights;
import app.leadline.intelligence.Team;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has to do with the lead, and how much. */
class TeamList extends Div {

    private final transient LeadPageContext page;
    private final transient ScoreWeights weights;
    private transient @Nullable Team shown;

    TeamList(LeadPageContext page, ScoreWeights weights) {
        this.page = page;
        this.weights = weights;
        addClassName("intel-people");
        getElement().setAttribute("tabindex", "-1");
        Div waiting = new Div(skeleton(), skeleton());
        waiting.addClassName("intel-people-waiting");
        add(waiting);
    }

    private static Component skeleton() {
        Span bar = new Span();
        bar.addClassName("ll-skeleton");
        return bar;
    }

    void show(Team team, NumberTexts texts) {
        if (team.equals(shown)) {
            return;
        }
        shown = team;
        removeAll();
        if (team.collaborators().isEmpty()) {
            Paragraph nobody = new Paragraph(Texts.of("metrics.team.none"));
            nobody.addClassName("ll-quiet");
            add(nobody);
        } else {
            UnorderedList rows = new UnorderedList();
            team.collaborators()
                    .forEach(one ->
                            rows.add(row(one, team.primary().filter(one::equals).isPresent(), texts)));
            add(rows);
        }
    }

    /** Where the eye should go from the card of the primary owner. */
    void goTo() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus({preventScroll: true})");
    }

    private ListItem row(Collaborator one, boolean primary, NumberTexts texts) {
        Span name = new Span(one.member().name());
        name.addClassName("intel-member");
        name.getElement().setAttribute("dir", "auto");
        Div names = new Div(name);
        names.addClassName("intel-names");
        if (primary) {
            names.add(badge("metrics.primaryOwner", "intel-primary"));
        }
        if (one.left()) {
            names.add(badge("metrics.left", "intel-left"));
        }
        Anchor mail = new Anchor("mailto:" + one.member().email(), one.member().email());
        Div who = new Div(names, mail);
        who.addClassName("intel-who");
        Div did = new Div();
        did.addClassName("intel-did");
        count(did, one, "created", one.campaignsCreated(), "campaign");
        count(did, one, "campaigns", one.campaignsSent(), "message");
        count(did, one, "messages", one.messages(), "");
        count(did, one, "deals", one.deals(), "deal");
        // The day alone: when others talk to the lead is theirs.
        did.add(new Span(Texts.of("metrics.lastDid", texts.time().date(one.last()))));
        Span score = new Span(Texts.of("metrics.score", one.score(weights), texts.plain(one.score(weights))));
        score.addClassName("intel-score");
        return new ListItem(MetricCards.face(one.member().name()), who, did, score);
    }

    private static Span badge(String key, String look) {
        Span badge = new Span(Texts.of(key));
        badge.addClassNames("intel-badge", look);
        return badge;
    }

    /** @param type of the activities it can be checked with; empty when it is no activity but somebody's secret */
    private void count(Div place, Collaborator one, String what, long number, String type) {
        if (number == 0) {
            return;
        }
        String text = Texts.of("metrics.did." + what, number);
        if (type.isEmpty()) {
            place.add(new Span(text));
            return;
        }
        Map<String, String> filter =
                Map.of("type", type, "user", one.member().id().toString());
        place.add(new NativeButton(text, click -> page.openTab("activities", filter)));
    }
}
