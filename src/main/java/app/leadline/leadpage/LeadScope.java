package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadEvent;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** The page as its slots see it, for one lead. Sections and panels share one scope, each tab has its own. */
class LeadScope implements LeadPageContext {

    private final LeadId lead;
    private final ValueSignal<LeadDetails> details;
    private final CurrentMember member;
    private final List<Consumer<LeadEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<Places> places = new ArrayList<>();
    private final Drawers drawers;
    private LeadPageLocation location;
    private String tab = "";
    private boolean asked;

    LeadScope(
            LeadId lead,
            ValueSignal<LeadDetails> details,
            CurrentMember member,
            LeadPageLocation location,
            Drawers drawers) {
        this.drawers = drawers;
        this.lead = lead;
        this.details = details;
        this.member = member;
        this.location = location;
    }

    private record Places(Component owner, String kind, LongFunction<Optional<? extends Component>> of) {}

    @Override
    public LeadId lead() {
        return lead;
    }

    @Override
    public Signal<LeadDetails> details() {
        return details;
    }

    @Override
    public CurrentMember member() {
        return member;
    }

    @Override
    public Signal<Boolean> shown() {
        return new ValueSignal<>(true);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public void keepParameters(Map<String, String> parameters) {
        throw new IllegalStateException("only a tab keeps parameters in the URL");
    }

    @Override
    public void onEvent(Component owner, Consumer<LeadEvent> listener) {
        if (owner.isAttached()) {
            listeners.add(listener);
        }
        owner.addAttachListener(attached -> listeners.add(listener));
        owner.addDetachListener(detached -> listeners.remove(listener));
    }

    @Override
    public void onAsked(Component owner, Runnable listener) {
        // Nothing leads to what is always in sight.
    }

    @Override
    public boolean showBeside(String kind, long id) {
        Optional<? extends Component> place = places.stream()
                .filter(known -> known.kind().equals(kind) && known.owner().isAttached())
                .flatMap(known -> known.of().apply(id).stream())
                .findFirst();
        place.ifPresent(found -> {
            drawers.openAround(found);
            found.getElement().executeJs("window.Leadline.beside(this)");
        });
        return place.isPresent();
    }

    @Override
    public void onSought(Component owner, String kind, LongFunction<Optional<? extends Component>> place) {
        places.add(new Places(owner, kind, place));
    }

    Drawers drawers() {
        return drawers;
    }

    @Override
    public void openTab(String path, Map<String, String> parameters) {
        asked = true;
        show(path, parameters);
    }

    /** As the reader left it. */
    void returnTo(String path, Map<String, String> parameters) {
        asked = false;
        show(path, parameters);
    }

    /** Whether something leads to a place in the tab that is opened now, also when the reader has been led there before. */
    boolean takeAsked() {
        boolean was = asked;
        asked = false;
        return was;
    }

    private void show(String path, Map<String, String> parameters) {
        Location target = location.with(parameters).location(lead, path);
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
    }

    LeadPageLocation location() {
        return location;
    }

    String tab() {
        return tab;
    }

    void moveTo(LeadPageLocation place) {
        location = place;
    }

    void showing(String path) {
        tab = path;
    }

    void tell(LeadEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    void keep(Map<String, String> parameters) {
        location = location.with(parameters);
        UI.getCurrent().getPage().getHistory().replaceState(null, location.location(lead, tab));
    }
}
