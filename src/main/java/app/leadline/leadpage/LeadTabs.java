package app.leadline.leadpage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tabs in the middle. A tab is built when it is first selected, and kept while the lead is open. */
class LeadTabs extends Div {

    private final LeadScope scope;
    private final Map<String, LeadTab> known = new LinkedHashMap<>();
    private final Map<String, Tab> strips = new HashMap<>();
    private final Map<String, BuiltTab> built = new HashMap<>();
    private final Tabs strip = new Tabs();
    private final Div place = new Div();

    private record BuiltTab(TabScope scope, Component content) {}

    LeadTabs(LeadScope scope, List<LeadTab> tabs) {
        this.scope = scope;
        addClassName("lead-main");
        place.addClassName("lead-tab-content");
        strip.setAutoselect(false);
        strip.addClassName("lead-tab-strip");
        for (LeadTab tab : tabs) {
            Tab handle = new Tab(getTranslation(tab.title()));
            handle.setId("lead-tab-" + tab.path());
            known.put(tab.path(), tab);
            strips.put(tab.path(), handle);
            strip.add(handle);
        }
        strip.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                open(change.getSelectedTab());
            }
        });
        // The theme's scroller takes focus by script only, but counts as a stranger among the tabs for screen readers.
        strip.addAttachListener(attached ->
                strip.getElement().executeJs("this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex')"));
        add(strip, place);
    }

    boolean knows(String path) {
        return known.containsKey(path);
    }

    /** @param path the first tab is selected when there is none of this path */
    void select(String path) {
        if (known.isEmpty()) {
            return;
        }
        String shown = knows(path) ? path : known.keySet().iterator().next();
        LastTab.remember(shown);
        scope.showing(shown);
        strip.setSelectedTab(strips.get(shown));
        LeadTab tab = Objects.requireNonNull(known.get(shown));
        boolean asked = scope.takeAsked();
        BuiltTab before = built.get(shown);
        built.computeIfAbsent(shown, first -> build(first, tab));
        built.forEach((other, content) -> {
            content.content().setVisible(other.equals(shown));
            content.scope().show(other.equals(shown));
        });
        if (before != null) {
            before.scope().ask(scope.location().parameters(), asked);
        }
    }

    private BuiltTab build(String path, LeadTab tab) {
        TabScope tabScope = new TabScope(scope);
        Component content = tab.content(tabScope);
        content.getElement().setAttribute("role", "tabpanel");
        content.getElement().setAttribute("aria-labelledby", "lead-tab-" + path);
        place.add(content);
        return new BuiltTab(tabScope, content);
    }

    /** Through the router, so that the browser's back button returns to the former tab. */
    private void open(Tab handle) {
        strips.forEach((path, tab) -> {
            if (tab.equals(handle)) {
                BuiltTab before = built.get(path);
                scope.returnTo(path, before == null ? Map.of() : before.scope().parameters());
            }
        });
    }
}
