package app.leadline.intelligence.ui;

import app.leadline.intelligence.Part;
import app.leadline.intelligence.Statement;
import app.leadline.intelligence.Storyline;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The three parts of a version. Everything is text; nothing of it is ever markup. */
class StorylineText extends Div {

    private final transient LeadPageContext page;
    private final transient IntelligenceParts parts;
    private final transient ViewerTime time;

    StorylineText(Storyline storyline, LeadPageContext page, IntelligenceParts parts, ViewerTime time) {
        this.page = page;
        this.parts = parts;
        this.time = time;
        addClassName("intel-text");
        add(snapshot(storyline.of(Part.SNAPSHOT)), narrative(storyline.of(Part.NARRATIVE)));
        add(actions(storyline.of(Part.ACTION)));
    }

    private Section snapshot(List<Statement> statements) {
        UnorderedList bullets = new UnorderedList();
        statements.forEach(statement -> bullets.add(bullet(statement)));
        return section("snapshot", bullets);
    }

    private ListItem bullet(Statement statement) {
        Span topic = new Span(Texts.of("storyline.topic." + statement.topic()));
        topic.addClassName("intel-topic");
        ListItem item = new ListItem(topic, said(statement));
        item.addClassName("intel-bullet");
        return item;
    }

    private Section narrative(List<Statement> statements) {
        Paragraph paragraph = new Paragraph();
        statements.forEach(statement -> paragraph.add(said(statement), new Span(" ")));
        return section("narrative", paragraph);
    }

    private Section actions(List<Statement> statements) {
        UnorderedList list = new UnorderedList();
        statements.forEach(statement -> list.add(action(statement)));
        return section("actions", list);
    }

    private ListItem action(Statement statement) {
        Checkbox done = new Checkbox(statement.done().isPresent());
        done.setAriaLabel(statement.text());
        done.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(done, statement, change.getValue());
            }
        });
        ListItem item = new ListItem(done, said(statement));
        item.addClassName("intel-action");
        statement.done().ifPresent(by -> {
            item.addClassName("intel-done");
            Span who = new Span(Texts.of("intelligence.doneBy", by.by(), time.date(by.at())));
            who.addClassName("intel-done-by");
            item.add(who);
        });
        return item;
    }

    private void mark(Checkbox box, Statement statement, boolean done) {
        try {
            parts.service().done(page.member(), statement.id(), done);
        } catch (RuntimeException refused) {
            box.setValue(!done);
            Notifications.problem(refused);
        }
    }

    private Span said(Statement statement) {
        Span text = new Span(statement.text());
        text.getElement().setAttribute("dir", "auto");
        Span said = new Span(text);
        said.addClassName("intel-said");
        statement.chips().forEach(chip -> said.add(new SourceChip(chip, page, time)));
        return said;
    }

    private static Section section(String name, com.vaadin.flow.component.Component content) {
        Section section = new Section(new H3(Texts.of("intelligence.part." + name)), content);
        section.addClassNames("intel-part", "intel-" + name);
        return section;
    }
}
