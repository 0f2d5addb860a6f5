package app.leadline.campaign.ui;

import com.vaadin.flow.component.html.Span;

/** A small bar as long as a share is large. What it shows stands next to it in words. */
class Bar extends Span {

    /** @param look a class of the style sheet that gives the colour */
    Bar(String look, long part, long whole) {
        Span filled = new Span();
        filled.addClassName(look);
        filled.getStyle().set("--campaign-share", String.valueOf(whole == 0 ? 0 : Math.min(1, (double) part / whole)));
        add(filled);
        addClassName("campaign-bar");
        getElement().setAttribute("aria-hidden", "true");
    }
}
