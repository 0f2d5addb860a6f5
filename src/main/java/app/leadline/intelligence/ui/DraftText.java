package app.leadline.intelligence.ui;

import app.leadline.intelligence.Draft;
import app.leadline.intelligence.Part;
import app.leadline.intelligence.Topic;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A storyline while it is being written. What stands there already stays; only what has grown is sent to the page. */
class DraftText extends Div {

    private final Map<Part, UnorderedList> parts = new EnumMap<>(Part.class);
    private final transient Map<Part, List<Line>> lines = new EnumMap<>(Part.class);

    private record Line(Topic topic, Span text) {}

    DraftText() {
        addClassNames("intel-text", "intel-draft");
        setVisible(false);
    }

    /** @param draft nothing in it hides this */
    void show(Draft draft) {
        for (Part part : Part.values()) {
            show(
                    part,
                    draft.statements().stream()
                            .filter(statement -> statement.topic().part() == part)
                            .toList());
        }
        setVisible(!draft.statements().isEmpty());
    }

    private void show(Part part, List<Draft.Statement> statements) {
        List<Line> known = lines.computeIfAbsent(part, first -> new ArrayList<>());
        boolean grown = known.size() <= statements.size();
        for (int i = 0; grown && i < known.size(); i++) {
            grown = known.get(i).topic() == statements.get(i).topic();
        }
        UnorderedList list = parts.computeIfAbsent(part, this::place);
        if (!grown) {
            list.removeAll();
            known.clear();
        }
        for (int i = 0; i < statements.size(); i++) {
            if (i == known.size()) {
                known.add(line(list, statements.get(i).topic()));
            }
            known.get(i).text().setText(statements.get(i).text());
            ReadingDirection.of(known.get(i).text(), statements.get(i).text());
        }
        list.getParent().ifPresent(section -> section.setVisible(!statements.isEmpty()));
    }

    private UnorderedList place(Part part) {
        UnorderedList list = new UnorderedList();
        add(new PartSection(part, list));
        return list;
    }

    private static Line line(UnorderedList list, Topic topic) {
        Span text = new Span();
        text.addClassName("intel-said");
        ListItem item = new ListItem();
        if (topic.part() == Part.SNAPSHOT) {
            Span label = new Span(Texts.of("storyline.topic." + topic));
            label.addClassName("intel-topic");
            item.add(label);
        }
        item.add(text);
        item.addClassName(topic.part() == Part.SNAPSHOT ? "intel-bullet" : "intel-line");
        list.add(item);
        return new Line(topic, text);
    }
}
