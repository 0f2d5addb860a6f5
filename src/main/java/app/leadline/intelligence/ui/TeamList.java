package app.leadline.intelligence.ui;

import app.leadline.intelligence.Collaborator;
import app.leadline.intelligence.Team;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Who has to do with the lead, and how much. */
class TeamList extends Section {

    TeamList(Team team, ViewerTime time) {
        addClassNames("intel-block", "intel-team");
        UnorderedList rows = new UnorderedList();
        team.collaborators().forEach(one -> rows.add(row(one, time)));
        add(new H3(Texts.of("intelligence.block.team")), rows);
    }

    private static ListItem row(Collaborator one, ViewerTime time) {
        Avatar avatar = new Avatar(one.member().name());
        avatar.addThemeVariants(AvatarVariant.XSMALL);
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(one.member().name());
        name.addClassName("intel-member");
        Anchor mail = new Anchor("mailto:" + one.member().email(), one.member().email());
        Div who = new Div(name, mail);
        who.addClassName("intel-who");
        Span what = new Span(
                Texts.of("intelligence.did", one.campaignsCreated(), one.campaignsSent(), one.messages(), one.deals()));
        what.addClassName("intel-did");
        what.setTitle(Texts.of("intelligence.lastDid", time.exact(one.last())));
        return new ListItem(avatar, who, what);
    }
}
