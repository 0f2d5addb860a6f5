package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.Tag;
import app.leadline.lead.TagService;
import app.leadline.lead.ui.TagBadge;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.signals.Signal;
import java.util.Locale;

/** The tags of the lead as badges; typing picks or creates one, the x on a badge takes it off. */
class LeadTags extends Div {

    private final LeadPageContext page;
    private final TagService tags;
    private final Div badges = new Div();
    private final ComboBox<Tag> input = new ComboBox<>();
    private final Div problem = new Div();

    LeadTags(LeadPageContext page, TagService tags) {
        this.page = page;
        this.tags = tags;
        addClassName("lead-section");
        addClassName("lead-tags");
        badges.addClassName("lead-tag-badges");
        problem.addClassName("ll-problem");
        problem.getElement().setAttribute("role", "status");
        H2 heading = new H2(getTranslation("leadpage.tags"));
        heading.addClassName("lead-heading");
        configureInput();
        add(heading, badges, input, problem);
        Signal.effect(this, () -> show(page.details().get()));
    }

    private void configureInput() {
        input.setPlaceholder(getTranslation("leadpage.tags.add"));
        input.setAriaLabel(getTranslation("leadpage.tags.add"));
        input.setItemLabelGenerator(Tag::name);
        input.setAllowCustomValue(true);
        input.setItemsWithFilterConverter(
                query -> offered(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                filter -> filter);
        input.addCustomValueSetListener(typed -> assign(typed.getDetail()));
        input.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                assign(change.getValue().name());
            }
        });
    }

    private java.util.stream.Stream<Tag> offered(String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        var worn = page.details().peek().tags();
        return tags.all(page.member()).stream()
                .filter(tag -> !worn.contains(tag))
                .filter(tag -> tag.name().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void show(LeadDetails lead) {
        boolean editable = lead.permissions().edit();
        input.setVisible(editable);
        badges.removeAll();
        lead.tags().forEach(tag -> badges.add(badge(tag, editable)));
    }

    private TagBadge badge(Tag tag, boolean editable) {
        TagBadge badge = new TagBadge(tag);
        if (editable) {
            NativeButton remove = new NativeButton("×", click -> unassign(tag));
            remove.addClassName("ll-tag-remove");
            remove.setAriaLabel(getTranslation("leadpage.tags.remove", tag.name()));
            badge.add(remove);
        }
        return badge;
    }

    private void assign(String name) {
        attempt(() -> tags.assign(page.member(), page.lead(), name));
        if (problem.getText().isEmpty()) {
            input.clear();
            input.getDataProvider().refreshAll();
        }
    }

    private void unassign(Tag tag) {
        attempt(() -> tags.unassign(page.member(), page.lead(), tag.id()));
    }

    private void attempt(Runnable change) {
        problem.setText("");
        try {
            change.run();
        } catch (RuntimeException failure) {
            problem.setText(Texts.of(Notifications.sentenceFor(failure)));
        }
    }
}
