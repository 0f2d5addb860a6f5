package app.leadline.leadpage;

import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** In the place of a lead that was deleted, or taken out of reach, while the page was open. */
class LeadGone extends Div {

    LeadGone() {
        addClassName("lead-gone");
        Anchor back = new Anchor("leads", Texts.of("leadpage.gone.back"));
        back.setRouterIgnore(false);
        add(new EmptyState(
                VaadinIcon.BAN, Sentence.of("leadpage.gone.title"), Sentence.of("leadpage.gone.hint"), back));
    }
}
