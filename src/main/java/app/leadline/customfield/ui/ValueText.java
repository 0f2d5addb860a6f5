package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldOption;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.ui.LocalNumber;
import app.leadline.shared.ui.Notation;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** A value as people read it. Whatever was entered is text; only addresses that were checked become links. */
final class ValueText {

    private ValueText() {}

    /** On one line, for a sentence. */
    static String plain(FieldDefinition field, String canonical, Locale reader) {
        return switch (field.type()) {
            case NUMBER -> LocalNumber.shown(canonical, reader);
            case DATE -> Notation.of(LocalDate.parse(canonical), reader);
            case SELECT, MULTI_SELECT ->
                field.chosen(canonical).stream().map(FieldOption::label).collect(Collectors.joining(", "));
            case BOOLEAN -> Texts.of("customfield.boolean." + canonical);
            case PHONE -> new PhoneNumber(canonical).formatted();
            case URL -> canonical.replaceFirst("^https?://", "").replaceFirst("/$", "");
            case TEXT, TEXT_AREA, EMAIL -> canonical;
        };
    }

    /** For the place of the value, without links. */
    static Component of(FieldDefinition field, String canonical, Locale reader) {
        Span shown = new Span();
        shown.addClassName("cf-text");
        shown.getElement().setAttribute("dir", "auto");
        if (field.type().hasOptions()) {
            field.chosen(canonical).forEach(option -> shown.add(badge(option)));
            shown.addClassName("cf-badges");
        } else {
            shown.setText(plain(field, canonical, reader));
        }
        return shown;
    }

    static boolean isLink(FieldDefinition field) {
        return switch (field.type()) {
            case EMAIL, PHONE, URL -> true;
            default -> false;
        };
    }

    /** For the place of a value that leads somewhere. */
    static Anchor link(FieldDefinition field, String canonical, Locale reader) {
        Anchor link = new Anchor();
        link.setText(plain(field, canonical, reader));
        link.addClassName("cf-link");
        switch (field.type()) {
            case EMAIL -> link.setHref("mailto:" + address(canonical));
            case PHONE -> link.setHref("tel:" + canonical);
            case URL -> {
                link.setHref(canonical);
                link.setTarget("_blank");
                link.getElement().setAttribute("rel", "noopener noreferrer");
                link.getElement().setAttribute("title", canonical);
            }
            default -> throw new IllegalArgumentException(field.type() + " leads nowhere");
        }
        return link;
    }

    /** Encoded, so that no part of an address can add a recipient or a text to the message. */
    private static String address(String email) {
        int at = email.lastIndexOf('@');
        return UriUtils.encode(email.substring(0, at), StandardCharsets.UTF_8) + email.substring(at);
    }

    private static Span badge(FieldOption option) {
        Span text = new Span(option.label());
        text.addClassName("ll-tag-text");
        text.getElement().setAttribute("dir", "auto");
        Span badge = new Span(text);
        badge.addClassName("ll-tag");
        return badge;
    }
}
