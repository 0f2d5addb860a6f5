package app.leadline.conversation.ui;

import app.leadline.conversation.ChatChoice;
import app.leadline.conversation.export.ChatOutline;
import app.leadline.conversation.export.ExportOutline;
import app.leadline.lead.LeadDirectory;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The chats of an account with the lead of each: those with a lead are imported, the others are left out. */
class ChatGrid extends Div implements ImportChoice.Step {

    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 50;

    private final transient ImportParts parts;
    private final transient CurrentMember member;
    private final transient Consumer<Boolean> ready;
    private final transient ChatSummary words = new ChatSummary(ViewerTime.of(UI.getCurrent()));
    private final transient List<ChatOutline> chats;
    private final transient Map<Integer, LeadDirectory.Entry> leads = new HashMap<>();
    private final Grid<ChatOutline> grid = new Grid<>();
    private final Span count = new Span();
    private final Div problem = new Div();

    ChatGrid(ImportParts parts, CurrentMember member, ExportOutline outline, Consumer<Boolean> ready) {
        this.parts = parts;
        this.member = member;
        this.ready = ready;
        this.chats = outline.importable();
        addClassName("import-many");
        problem.addClassName("import-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        count.addClassName("import-count");
        count.getElement().setAttribute("aria-live", "polite");
        preselect();
        prepareGrid();
        add(count, grid, new LeftOut(outline), problem);
        changed();
    }

    private void preselect() {
        var known = parts.directory()
                .withTelegramIds(
                        member,
                        chats.stream()
                                .map(ChatOutline::peerId)
                                .filter(Objects::nonNull)
                                .toList());
        chats.forEach(chat -> {
            LeadDirectory.Entry lead = known.get(chat.peerId());
            if (lead != null) {
                leads.put(chat.index(), lead);
            }
        });
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.getElement().setAttribute("aria-label", Texts.of("conversation.import.chats"));
        grid.addComponentColumn(this::name)
                .setHeader(Texts.of("conversation.import.chat"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::leadOf)
                .setHeader(Texts.of("conversation.import.lead"))
                .setFlexGrow(1);
        grid.setItems(chats);
        grid.setAllRowsVisible(chats.size() <= 8);
    }

    private Component name(ChatOutline chat) {
        Span name = new Span(words.name(chat));
        name.addClassName("import-chat-name");
        name.getElement().setAttribute("dir", "auto");
        Span facts = new Span(words.facts(chat));
        facts.addClassName("ll-quiet");
        Div cell = new Div(name, facts);
        cell.addClassName("import-chat");
        return cell;
    }

    private Component leadOf(ChatOutline chat) {
        ComboBox<LeadDirectory.Entry> lead = new ComboBox<>();
        lead.setItems(
                query -> parts.directory().search(member, query.getFilter().orElse(""), CHOICES).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        lead.setItemLabelGenerator(
                entry -> entry.hint().isEmpty() ? entry.name() : entry.name() + " · " + entry.hint());
        lead.setPlaceholder(Texts.of("conversation.import.leaveOut"));
        lead.setClearButtonVisible(true);
        lead.setAriaLabel(Texts.of("conversation.import.leadOf", words.name(chat)));
        lead.setValue(leads.get(chat.index()));
        Button create = new Button(VaadinIcon.PLUS.create(), click -> create(chat, lead));
        create.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        create.setTooltipText(Texts.of("conversation.import.newLead"));
        create.setAriaLabel(Texts.of("conversation.import.newLeadOf", words.name(chat)));
        create.setVisible(lead.isEmpty());
        lead.addValueChangeListener(change -> {
            choose(chat, change.getValue());
            create.setVisible(lead.isEmpty());
        });
        Div cell = new Div(lead, create);
        cell.addClassName("import-lead");
        return cell;
    }

    private void create(ChatOutline chat, ComboBox<LeadDirectory.Entry> lead) {
        String[] name = (chat.name().isBlank() ? "" : chat.name()).strip().split("\\s+", 2);
        var profile = new LeadProfile(
                cut(name[0]), name.length > 1 ? cut(name[1]) : "", chat.peerId(), null, null, null, null, null);
        try {
            LeadService.Creation created = parts.leads().create(member, NewLead.of(profile, LeadSource.TELEGRAM));
            lead.setValue(new LeadDirectory.Entry(created.lead(), profile.displayName(), ""));
        } catch (RuntimeException failure) {
            problem(Notifications.sentenceFor(failure));
        }
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= 60 ? name : name.substring(0, name.offsetByCodePoints(0, 30));
    }

    private void choose(ChatOutline chat, LeadDirectory.@Nullable Entry lead) {
        if (lead == null) {
            leads.remove(chat.index());
        } else {
            leads.put(chat.index(), lead);
        }
        changed();
    }

    private void changed() {
        problem.setVisible(false);
        long messages = chats.stream()
                .filter(chat -> leads.containsKey(chat.index()))
                .mapToLong(ChatOutline::messages)
                .sum();
        count.setText(
                leads.isEmpty()
                        ? Texts.of("conversation.import.chooseLeads")
                        : Texts.of("conversation.import.chosen", leads.size(), chats.size(), messages));
        ready.accept(!leads.isEmpty());
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public List<ChatChoice> choices() {
        return leads.entrySet().stream()
                .map(choice -> new ChatChoice(choice.getKey(), choice.getValue().lead()))
                .toList();
    }

    @Override
    public void problem(Sentence sentence) {
        problem.setText(Texts.of(sentence));
        problem.setVisible(true);
    }
}
