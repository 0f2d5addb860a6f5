package app.leadline.intelligence.ui;

import app.leadline.intelligence.News;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the version that is shown does not know yet. */
class NewsLine extends Div {

    NewsLine() {
        addClassName("intel-news");
        getElement().setAttribute("role", "status");
    }

    void show(News news) {
        removeAll();
        setVisible(!news.none());
        if (!news.none()) {
            var icon = VaadinIcon.CLOCK.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            add(icon, new Span(Texts.of("intelligence.since", list(news))));
        }
    }

    private static String list(News news) {
        List<String> all = new ArrayList<>(Stream.of(
                        count("messages", news.messages()),
                        count("answers", news.campaignAnswers()),
                        count("stages", news.stageChanges()),
                        count("fields", news.fieldChanges()))
                .flatMap(one -> one)
                .map(Texts::of)
                .toList());
        String last = all.removeLast();
        return all.isEmpty() ? last : Texts.of("intelligence.and", String.join(", ", all), last);
    }

    private static Stream<Sentence> count(String what, long number) {
        boolean many = number >= News.LIMIT;
        return number == 0
                ? Stream.empty()
                : Stream.of(Sentence.of("intelligence.since." + what + (many ? ".many" : ""), number));
    }
}
