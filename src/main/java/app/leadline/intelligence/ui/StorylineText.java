package app.leadline.intelligence.ui;

import app.leadline.intelligence.Part;
import app.leadline.intelligence.Statement;
import app.leadline.intelligence.StatementId;
import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.Topic;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The three parts of a version. Everything is text; nothing of it is ever markup. */
class StorylineText extends Div {

    /** Where it stands is a paragraph of its own. */
    private static final Set<Topic> NOW = EnumSet.of(Topic.OPPORTUNITY, Topic.INTEREST);

    private final transient LeadPageContext page;
    private final transient IntelligenceParts parts;
    private final transient ViewerTime time;
    private final transient Map<StatementId, ActionItem> actions = new HashMap<>();

    StorylineText(Storyline storyline, LeadPageContext page, IntelligenceParts parts, ViewerTime time) {
        this.page = page;
        this.parts = parts;
        this.time = time;
        addClassName("intel-text");
        show(Part.SNAPSHOT, storyline, this::bullets);
        show(Part.NARRATIVE, storyline, this::paragraphs);
        show(Part.ACTION, storyline, this::actions);
    }

    /** The same version once more: what was done meanwhile. */
    void refresh(Storyline storyline) {
        storyline.of(Part.ACTION).forEach(statement -> {
            ActionItem item = actions.get(statement.id());
            if (item != null) {
                item.show(statement);
            }
        });
    }

    @FunctionalInterface
    private interface Look {
        Component[] of(List<Statement> statements);
    }

    private void show(Part part, Storyline storyline, Look look) {
        List<Statement> statements = storyline.of(part);
        if (!statements.isEmpty()) {
            add(new PartSection(part, look.of(statements)));
        }
    }

    private Component[] bullets(List<Statement> statements) {
        UnorderedList bullets = new UnorderedList();
        for (Statement statement : statements) {
            Span topic = new Span(Texts.of("storyline.topic." + statement.topic()));
            topic.addClassName("intel-topic");
            ListItem item = new ListItem(topic, said(statement));
            item.addClassName("intel-bullet");
            bullets.add(item);
        }
        return new Component[] {bullets};
    }

    private Component[] paragraphs(List<Statement> statements) {
        Paragraph before = new Paragraph();
        Paragraph now = new Paragraph();
        for (Statement statement : statements) {
            Paragraph its = NOW.contains(statement.topic()) ? now : before;
            its.add(said(statement), new Span(" "));
        }
        ReadingDirection.of(before, told(statements, false));
        ReadingDirection.of(now, told(statements, true));
        return List.of(before, now).stream()
                .filter(paragraph -> paragraph.getChildren().findAny().isPresent())
                .toArray(Component[]::new);
    }

    private static String told(List<Statement> statements, boolean now) {
        return statements.stream()
                .filter(statement -> NOW.contains(statement.topic()) == now)
                .map(Statement::text)
                .collect(Collectors.joining(" "));
    }

    private Component[] actions(List<Statement> statements) {
        UnorderedList list = new UnorderedList();
        for (Statement statement : statements) {
            ActionItem item = new ActionItem(
                    statement,
                    said(statement),
                    time,
                    done -> parts.service().done(page.member(), statement.id(), done));
            actions.put(statement.id(), item);
            list.add(item);
        }
        return new Component[] {list};
    }

    private SaidText said(Statement statement) {
        return new SaidText(statement, page, time);
    }
}
