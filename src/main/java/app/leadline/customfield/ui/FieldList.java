package app.leadline.customfield.ui;

import app.leadline.customfield.CustomFieldsChanged;
import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldId;
import app.leadline.customfield.FieldOfLead;
import app.leadline.lead.LeadEvent;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;

/** All fields of a lead, one row each; rows come, go and change by themselves while the page is open. */
class FieldList extends Div {

    private final LeadFields lead;
    private final boolean mayDefine;
    private final Div rows = new Div();
    private final Div rest = new Div();
    private List<FieldRow> known = List.of();

    FieldList(LeadPageContext page, LeadFields lead, boolean mayDefine, UiBroadcaster broadcaster) {
        this.lead = lead;
        this.mayDefine = mayDefine;
        addClassName("cf-list");
        rows.addClassName("cf-rows");
        rest.addClassName("cf-rest");
        add(rows, rest);
        page.onSought(
                this,
                FieldDefinition.KIND,
                id -> known.stream().filter(row -> row.isOf(new FieldId(id))).findFirst());
        page.onEvent(this, event -> {
            if (touchesFields(event)) {
                load();
            }
        });
        broadcaster.listen(this, page.details().peek().workspace(), event -> {
            if (event instanceof CustomFieldsChanged) {
                load();
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        load();
    }

    private static boolean touchesFields(LeadEvent event) {
        return event.changes().stream().anyMatch(change -> change.field().startsWith(FieldDefinition.KEY_PREFIX));
    }

    private void load() {
        rest.removeAll();
        try {
            show(lead.read());
        } catch (RuntimeException failure) {
            NativeButton retry = new NativeButton(getTranslation("shared.retry"), click -> load());
            retry.addClassName("ll-link-button");
            rest.add(new Paragraph(Texts.of(Notifications.sentenceFor(failure))), retry);
        }
    }

    private void show(List<FieldOfLead> fields) {
        List<FieldRow> now = new ArrayList<>();
        for (FieldOfLead field : fields) {
            FieldRow row = known.stream().filter(r -> r.isOf(field)).findFirst().orElse(null);
            if (row == null) {
                row = new FieldRow(field, lead, getLocale());
            } else {
                row.confirm(field);
            }
            now.add(row);
        }
        if (!now.equals(known)) {
            arrange(now);
        }
        if (fields.isEmpty()) {
            rest.add(new Paragraph(getTranslation("customfield.none")));
        }
        if (mayDefine) {
            rest.add(settings(fields.isEmpty() ? "customfield.none.define" : "customfield.manage"));
        }
    }

    /** Moves what has to move: a row that is taken out of the page loses the focus and what is typed in it. */
    private void arrange(List<FieldRow> wanted) {
        known.stream().filter(row -> !wanted.contains(row)).forEach(rows::remove);
        for (int i = 0; i < wanted.size(); i++) {
            FieldRow row = wanted.get(i);
            if (i >= rows.getComponentCount() || rows.getComponentAt(i) != row) {
                rows.addComponentAtIndex(i, row);
            }
        }
        known = wanted;
    }

    private static Component settings(String message) {
        return new RouterLink(Texts.of(message), FieldsView.class);
    }
}
