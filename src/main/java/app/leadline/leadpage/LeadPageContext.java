package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadEvent;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.signals.Signal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** What a slot of the Lead Detail Page may know and ask of the page, for one lead. */
public interface LeadPageContext {

    LeadId lead();

    /** The lead as it stands now; changes when anybody changes it. */
    Signal<LeadDetails> details();

    CurrentMember member();

    /**
     * Whether the tab is selected; always true for sections and panels. Whether the browser tab is visible is another
     * question: {@code Page.pageVisibilitySignal()}.
     */
    Signal<Boolean> shown();

    /**
     * What the tab keeps in the URL, from the URL the page was opened with; empty for sections and panels. Not checked:
     * anybody can type a URL.
     */
    Map<String, String> parameters();

    /** Keeps these in the URL without adding to the history; blank values are left out. */
    void keepParameters(Map<String, String> parameters);

    /**
     * Calls the listener, under the lock of the UI, for every committed event of this lead, whoever caused it, while the
     * owner is attached.
     */
    void onEvent(Component owner, Consumer<LeadEvent> listener);

    /**
     * Calls the listener when something leads to the tab again after it was built, with other {@link #parameters()} or once more with the
     * same; never for sections and panels.
     */
    void onAsked(Component owner, Runnable listener);

    /**
     * Shows something of a section or panel in its place beside the tabs: in sight, with the focus, and lit up for a moment. In a window too
     * narrow for its column the drawer opens.
     *
     * @param kind and {@code id} as whoever shows it has said by {@link #onSought}
     * @return false when nothing on this page shows it
     */
    boolean showBeside(String kind, long id);

    /**
     * Says where things of a kind stand that may be looked for, while the owner is attached.
     *
     * @param place of the one with an id; empty when the owner does not show it
     */
    void onSought(Component owner, String kind, LongFunction<Optional<? extends Component>> place);

    /** Opens another tab of this lead with parameters of that tab, without loading the page anew. */
    void openTab(String path, Map<String, String> parameters);
}
