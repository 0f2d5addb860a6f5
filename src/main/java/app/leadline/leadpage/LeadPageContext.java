package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadEvent;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.signals.Signal;
import java.util.Map;
import java.util.function.Consumer;

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

    /** Opens another tab of this lead with parameters of that tab, without loading the page anew. */
    void openTab(String path, Map<String, String> parameters);
}
