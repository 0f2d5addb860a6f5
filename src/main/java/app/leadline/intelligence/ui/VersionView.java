package app.leadline.intelligence.ui;

import app.leadline.intelligence.News;
import app.leadline.intelligence.Statement;
import app.leadline.intelligence.Storyline;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The newest version: what is known of it, what is newer than it, and what it says. */
class VersionView extends Div {

    private final transient Storyline storyline;
    private final StorylineText text;
    private final NewsLine news = new NewsLine();

    /** @param closed run when the history is closed again */
    VersionView(Storyline storyline, LeadPageContext page, IntelligenceParts parts, ViewerTime time, Runnable closed) {
        this.storyline = storyline;
        this.text = new StorylineText(storyline, page, parts, time);
        addClassName("intel-newest");
        Button history = new Button(
                getTranslation("intelligence.history"),
                VaadinIcon.TIME_BACKWARD.create(),
                click -> new HistoryDialog(storyline.version().id(), page, parts, closed).open());
        history.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new VersionLine(storyline.version(), time, history), news, text);
    }

    /**
     * Shows the storyline as it stands now without drawing anew what somebody may be reading or has the focus in.
     *
     * @return false when it is another one, or its sources can be reached differently
     */
    boolean refresh(Storyline now, News since) {
        if (!saysTheSame(now, storyline)) {
            return false;
        }
        text.refresh(now);
        news.show(since);
        return true;
    }

    /** Also about what may be done with it, and where its sources can be reached. What was done of its actions may differ. */
    static boolean saysTheSame(Storyline one, Storyline other) {
        return one.version().equals(other.version()) && said(one).equals(said(other));
    }

    private record Said(String text, List<Statement.Chip> chips) {}

    private static List<Said> said(Storyline storyline) {
        return storyline.statements().stream()
                .map(one -> new Said(one.text(), one.chips()))
                .toList();
    }
}
