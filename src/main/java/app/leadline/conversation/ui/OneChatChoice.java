package app.leadline.conversation.ui;

import app.leadline.conversation.ChatChoice;
import app.leadline.conversation.export.ChatOutline;
import app.leadline.conversation.export.ExportOutline;
import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadProfile;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** One chat goes into the lead whose page is open; says when it does not look like theirs. */
final class OneChatChoice implements ImportChoice {

    private final ImportParts parts;
    private final CurrentMember member;
    private final LeadId lead;

    OneChatChoice(ImportParts parts, CurrentMember member, LeadId lead) {
        this.parts = parts;
        this.member = member;
        this.lead = lead;
    }

    @Override
    public Sentence title() {
        return Sentence.of("conversation.import.title");
    }

    @Override
    public Sentence hint() {
        return Sentence.of("conversation.import.hint.chat");
    }

    @Override
    public boolean wide() {
        return false;
    }

    @Override
    public Step step(ExportOutline outline, Consumer<Boolean> ready) {
        return new Form(parts.reading().details(member, lead), outline, ready);
    }

    private final class Form extends Div implements Step {

        private static final long serialVersionUID = 1L;

        private final transient LeadDetails details;
        private final transient Consumer<Boolean> ready;
        private final transient ChatSummary words = new ChatSummary(ViewerTime.of(UI.getCurrent()));
        private final ComboBox<ChatOutline> chats = new ComboBox<>();
        private final Span facts = new Span();
        private final Span match = new Span();
        private final Checkbox consent = new Checkbox();
        private final Div problem = new Div();

        Form(LeadDetails details, ExportOutline outline, Consumer<Boolean> ready) {
            this.details = details;
            this.ready = ready;
            addClassName("import-one");
            problem.addClassName("import-problem");
            problem.getElement().setAttribute("role", "alert");
            problem.setVisible(false);
            facts.addClassName("ll-quiet");
            match.addClassName("import-match");
            chats.setLabel(Texts.of("conversation.import.chat"));
            chats.setItemLabelGenerator(words::name);
            List<ChatOutline> importable = outline.importable();
            chats.setItems(importable);
            chats.setReadOnly(importable.size() == 1);
            chats.addValueChangeListener(change -> show(change.getValue()));
            consent.addValueChangeListener(change -> tellReady());
            add(chats, facts, match, consent, problem);
            chats.setValue(importable.stream()
                    .filter(chat ->
                            Objects.equals(chat.peerId(), details.profile().telegramUserId()))
                    .findFirst()
                    .orElse(importable.getFirst()));
        }

        private void show(ChatOutline chat) {
            problem.setVisible(false);
            match.removeClassName("import-warning");
            if (chat == null) {
                ready.accept(false);
                return;
            }
            facts.setText(words.facts(chat));
            Long known = details.profile().telegramUserId();
            String peer = String.valueOf(chat.peerId());
            consent.setVisible(known == null ? details.permissions().edit() : !known.equals(chat.peerId()));
            if (known == null) {
                match.setText(Texts.of("conversation.import.match.unknown", details.name()));
                consent.setLabel(Texts.of("conversation.import.saveId", peer));
                consent.setValue(true);
            } else if (known.equals(chat.peerId())) {
                match.setText(Texts.of("conversation.import.match.same", details.name()));
            } else {
                match.addClassName("import-warning");
                match.setText(Texts.of("conversation.import.match.other", peer, details.name(), known.toString()));
                consent.setLabel(Texts.of("conversation.import.samePerson", details.name()));
                consent.setValue(false);
            }
            tellReady();
        }

        private void tellReady() {
            boolean other = match.hasClassName("import-warning");
            ready.accept(!chats.isEmpty() && (!other || consent.getValue()));
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public List<ChatChoice> choices() {
            ChatOutline chat = Objects.requireNonNull(chats.getValue());
            if (details.profile().telegramUserId() == null && consent.isVisible() && consent.getValue()) {
                LeadProfile seen = details.profile();
                parts.leads().editProfile(member, lead, seen, withId(seen, chat.peerId()));
            }
            return List.of(new ChatChoice(chat.index(), lead));
        }

        private static LeadProfile withId(LeadProfile p, @org.jspecify.annotations.Nullable Long id) {
            return new LeadProfile(
                    p.firstName(), p.lastName(), id, p.username(), p.phone(), p.country(), p.language(), p.groupName());
        }

        @Override
        public void problem(Sentence sentence) {
            problem.setText(Texts.of(sentence));
            problem.setVisible(true);
        }
    }
}
