package app.leadline.shell;

import app.leadline.organization.Preferences;
import app.leadline.organization.Preferences.Preference;
import app.leadline.organization.Theme;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Language and colours of the member, and the words when something goes wrong, for every page from its first byte on. */
@Component
class EveryPage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Preferences preferences;

    EveryPage(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Mishaps()));
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
        event.addIndexHtmlRequestListener(this::dress);
    }

    private void speak(UI ui) {
        language(of(SecurityContextHolder.getContext().getAuthentication())).ifPresent(ui::setLocale);
    }

    /** In the page itself, so that a dark page does not begin with a white flash. */
    private void dress(IndexHtmlResponse page) {
        Optional<Preference> known = of(page.getVaadinRequest().getUserPrincipal());
        var html = page.getDocument().getElementsByTag("html");
        language(known).ifPresent(language -> html.attr("lang", language.getLanguage()));
        known.map(Preference::theme).filter(theme -> theme != Theme.SYSTEM).ifPresent(theme -> {
            String scheme = Colours.of(theme).getValue();
            html.attr("theme", scheme).attr("style", "color-scheme: " + scheme);
        });
    }

    private Optional<Preference> of(@Nullable Principal principal) {
        return principal == null ? Optional.empty() : preferences.of(principal.getName());
    }

    private static Optional<Locale> language(Optional<Preference> known) {
        return known.flatMap(preference -> Optional.ofNullable(preference.language()));
    }
}
