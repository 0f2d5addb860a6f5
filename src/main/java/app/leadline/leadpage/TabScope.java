package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadEvent;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** The page as one tab sees it: with parameters of its own in the URL, and a signal that tells whether it is selected. */
class TabScope implements LeadPageContext {

    private final LeadScope page;
    private final ValueSignal<Boolean> shown = new ValueSignal<>(true);
    private final List<Runnable> listeners = new ArrayList<>();
    private Map<String, String> parameters;

    TabScope(LeadScope page) {
        this.page = page;
        this.parameters = page.location().parameters();
    }

    void show(boolean selected) {
        shown.set(selected);
    }

    /** @param again whether it is to be looked at even if it is the same */
    void ask(Map<String, String> wanted, boolean again) {
        if (again || !parameters.equals(wanted)) {
            parameters = wanted;
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public LeadId lead() {
        return page.lead();
    }

    @Override
    public Signal<LeadDetails> details() {
        return page.details();
    }

    @Override
    public CurrentMember member() {
        return page.member();
    }

    @Override
    public Signal<Boolean> shown() {
        return shown;
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public void keepParameters(Map<String, String> kept) {
        parameters = Map.copyOf(kept);
        if (Boolean.TRUE.equals(shown.peek())) {
            page.keep(parameters);
        }
    }

    @Override
    public void onEvent(Component owner, Consumer<LeadEvent> listener) {
        page.onEvent(owner, listener);
    }

    @Override
    public void onAsked(Component owner, Runnable listener) {
        listeners.add(() -> {
            if (owner.isAttached()) {
                listener.run();
            }
        });
    }

    @Override
    public boolean showBeside(String kind, long id) {
        return page.showBeside(kind, id);
    }

    @Override
    public void onSought(Component owner, String kind, LongFunction<Optional<? extends Component>> place) {
        page.onSought(owner, kind, place);
    }

    @Override
    public void openTab(String path, Map<String, String> target) {
        page.openTab(path, target);
    }
}
