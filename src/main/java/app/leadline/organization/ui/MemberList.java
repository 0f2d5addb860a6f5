package app.leadline.organization.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.OrganizationPermissions;
import app.leadline.organization.OrganizationService;
import app.leadline.organization.Role;
import app.leadline.organization.TeamMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.ui.ConfirmLoss;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;

/** One row per member; what the reader may change can be changed in its row. */
class MemberList extends Grid<TeamMember> {

    private final OrganizationService organizations;
    private final CurrentMember reader;
    private final OrganizationPermissions permissions;

    MemberList(OrganizationService organizations, CurrentMember reader, OrganizationPermissions permissions) {
        super(TeamMember.class, false);
        this.organizations = organizations;
        this.reader = reader;
        this.permissions = permissions;
        addClassName("members-list");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addComponentColumn(this::person)
                .setHeader(getTranslation("organization.members.person"))
                .setFlexGrow(1)
                .setAutoWidth(false);
        addComponentColumn(this::role)
                .setHeader(getTranslation("organization.members.role"))
                .setWidth("9rem")
                .setFlexGrow(0);
        addComponentColumn(this::actions).setWidth("3.5rem").setFlexGrow(0);
        setItems(organizations.team(reader));
    }

    private Component person(TeamMember member) {
        Avatar avatar = new Avatar(member.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(member.name());
        name.addClassName("members-name");
        Div first = new Div(name);
        first.addClassName("members-line");
        if (member.id().equals(reader.id())) {
            first.add(badge("organization.members.you"));
        }
        if (member.pending()) {
            first.add(badge("organization.members.pending"));
        }
        Span email = new Span(member.email());
        email.addClassName("members-email");
        Div words = new Div(first, email);
        words.addClassName("members-words");
        Div person = new Div(avatar, words);
        person.addClassName("members-person");
        return person;
    }

    private Span badge(String key) {
        Span badge = new Span(getTranslation(key));
        badge.addClassName("ll-tag");
        return badge;
    }

    private Component role(TeamMember member) {
        if (!permissions.changeRole(member.role(), member.role())) {
            return new Span(name(member.role()));
        }
        Select<Role> select = new Select<>();
        select.setItems(Arrays.stream(Role.values())
                .filter(to -> permissions.changeRole(member.role(), to))
                .toList());
        select.setItemLabelGenerator(this::name);
        select.setValue(member.role());
        select.setAriaLabel(getTranslation("organization.members.roleOf", member.name()));
        select.setManualValidation(true);
        select.setWidthFull();
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changeRole(select, member, change.getValue());
            }
        });
        return select;
    }

    /** What is refused goes back to what it was, with the reason below it. */
    private void changeRole(Select<Role> select, TeamMember member, Role to) {
        select.setInvalid(false);
        try {
            organizations.changeRole(reader, member.id(), to);
        } catch (InvalidInput invalid) {
            select.setValue(member.role());
            select.setErrorMessage(Texts.of(invalid.sentence()));
            select.setInvalid(true);
        } catch (RuntimeException failure) {
            select.setValue(member.role());
            Notifications.problem(failure);
        }
    }

    private String name(Role role) {
        return getTranslation("organization.role." + role);
    }

    private Component actions(TeamMember member) {
        boolean self = member.id().equals(reader.id());
        boolean mayRemove = permissions.remove(member.role()) && !self;
        if (!mayRemove) {
            return new Span();
        }
        Button more = new Button(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.setAriaLabel(getTranslation("organization.members.more", member.name()));
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        if (member.pending()) {
            menu.addItem(getTranslation("organization.members.newLink"), click -> newLink(member));
        }
        menu.addItem(getTranslation("organization.members.remove"), click -> remove(member));
        return more;
    }

    private void newLink(TeamMember member) {
        try {
            new OneTimeLinkDialog(organizations.newLink(reader, member.id())).open();
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
    }

    private void remove(TeamMember member) {
        new ConfirmLoss(
                        getTranslation("organization.remove.title", member.name()),
                        getTranslation("organization.members.remove"),
                        () -> removeNow(member),
                        getTranslation("organization.remove.text", member.email()))
                .open();
    }

    private void removeNow(TeamMember member) {
        try {
            organizations.remove(reader, member.id());
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
    }
}
