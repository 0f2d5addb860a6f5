package app.leadline.telegram.ui;

import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** A QR code to be scanned with the app on the phone, and where to find that there. */
class ScanStep extends Div {

    /** What the app on the same device answers to. */
    private static final String APP = "tg://";

    private final Div place = new Div();
    private final Runnable retry;

    /** @param retry asks for another code */
    ScanStep(Runnable retry) {
        this.retry = retry;
        addClassName("tg-scan");
        place.addClassName("tg-scan-place");
        OrderedList how = new OrderedList(
                new ListItem(getTranslation("telegram.login.qr.open")),
                new ListItem(getTranslation("telegram.login.qr.devices")),
                new ListItem(getTranslation("telegram.login.qr.scan")));
        add(place, how);
        waiting();
    }

    void waiting() {
        place.removeAll();
        Span bar = new Span();
        bar.addClassNames("ll-skeleton", "tg-scan-waiting");
        bar.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("telegram.login.waiting"));
        place.add(bar);
    }

    void link(String link) {
        Image code = new Image(QrCode.dataUri(link), getTranslation("telegram.login.qr.alt"));
        code.addClassName("tg-qr");
        place.removeAll();
        place.add(code);
        if (link.startsWith(APP)) {
            Anchor here = new Anchor();
            here.setText(getTranslation("telegram.login.qr.here"));
            here.setUnsafeHref(link);
            here.addClassName("tg-qr-here");
            place.add(here);
        }
    }

    void problem(Sentence sentence) {
        Div problem = new Div(Texts.of(sentence));
        problem.addClassName("ll-problem");
        problem.getElement().setAttribute("role", "alert");
        place.removeAll();
        place.add(problem, new Button(getTranslation("shared.retry"), click -> retry.run()));
    }
}
