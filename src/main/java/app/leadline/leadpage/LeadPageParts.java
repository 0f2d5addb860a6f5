package app.leadline.leadpage;

import app.leadline.lead.LeadService;
import app.leadline.lead.TagService;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Collects what the columns are made of: the page's own parts first, then what other features declare as beans. */
@Service
class LeadPageParts {

    private final ObjectProvider<LeadTab> tabs;
    private final ObjectProvider<LeadPanel> panels;
    private final ObjectProvider<LeadSection> sections;
    private final ObjectProvider<LeadAction> actions;
    private final LeadService leads;
    private final ObjectProvider<LeadLists> lists;
    private final TagService tags;

    LeadPageParts(
            ObjectProvider<LeadTab> tabs,
            ObjectProvider<LeadPanel> panels,
            ObjectProvider<LeadSection> sections,
            ObjectProvider<LeadAction> actions,
            LeadService leads,
            ObjectProvider<LeadLists> lists,
            TagService tags) {
        this.tabs = tabs;
        this.panels = panels;
        this.sections = sections;
        this.actions = actions;
        this.leads = leads;
        this.lists = lists;
        this.tags = tags;
    }

    LeadTabs tabs(LeadScope scope) {
        List<LeadTab> visible = tabs.orderedStream()
                .filter(tab -> tab.visibleTo(scope.member(), scope.lead()))
                .toList();
        return new LeadTabs(scope, visible);
    }

    LeadBar bar(LeadScope scope) {
        return new LeadBar(scope, lists.orderedStream().toList(), scope.drawers());
    }

    Component leftColumn(LeadScope scope) {
        Aside column = new Aside();
        column.addClassName("lead-left");
        column.getElement().setAttribute("aria-label", Texts.of("leadpage.left"));
        column.add(
                new ProfileCard(scope),
                new QuickActions(scope, actions.orderedStream().toList()),
                new StatusAndPriority(scope, leads),
                new LeadTags(scope, tags));
        sections.orderedStream()
                .filter(section -> section.visibleTo(scope.member(), scope.lead()))
                .forEach(section -> column.add(titled("lead-section", section.title(), section.content(scope))));
        return column;
    }

    Component rightColumn(LeadScope scope) {
        Aside column = new Aside();
        column.addClassName("lead-right");
        column.getElement().setAttribute("aria-label", Texts.of("leadpage.right"));
        panels.orderedStream()
                .filter(panel -> panel.visibleTo(scope.member(), scope.lead()))
                .forEach(panel -> column.add(titled("lead-panel", panel.title(), panel.content(scope))));
        return column;
    }

    static Section titled(String className, String title, Component content) {
        H2 heading = new H2(Texts.of(title));
        heading.addClassName("lead-heading");
        Section section = new Section(heading, new Div(content));
        section.addClassName(className);
        section.setAriaLabel(heading.getText());
        return section;
    }
}
