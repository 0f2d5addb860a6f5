package app.leadline.customfield;

import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.organization.Onboarding;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** An organization of its own for each test, with people, leads and fields. */
public class CustomFieldWorld {

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() / 1_000);

    private final Onboarding onboarding;
    private final LeadService leads;
    private final FieldCatalog catalog;
    private final Memberships memberships;

    public CustomFieldWorld(Onboarding onboarding, LeadService leads, FieldCatalog catalog, Memberships memberships) {
        this.onboarding = onboarding;
        this.leads = leads;
        this.catalog = catalog;
        this.memberships = memberships;
    }

    public record Organization(
            CurrentMember owner, CurrentMember admin, CurrentMember member, CurrentMember stranger) {}

    public Organization organization() {
        CurrentMember owner = person("owner");
        WorkspaceId workspace = onboarding.organization("Acme", owner.id());
        return new Organization(
                owner.in(workspace),
                joining(workspace, "admin", Role.ADMIN),
                joining(workspace, "member", Role.MEMBER),
                person("stranger").in(workspace));
    }

    /** A person in their personal workspace. */
    public CurrentMember person(String name) {
        String email = name + NUMBER.incrementAndGet() + "@example.com";
        MemberId id = onboarding.person(email, name, null);
        return new CurrentMember(id, email, name, personalWorkspace(id));
    }

    public CurrentMember joining(WorkspaceId workspace, String name, Role role) {
        CurrentMember person = person(name);
        onboarding.join(workspace, person.id(), role);
        return person.in(workspace);
    }

    public LeadId lead(CurrentMember creator) {
        var profile = new LeadProfile("Ada", "Lovelace", NUMBER.incrementAndGet(), null, null, null, null, null);
        return leads.create(creator, NewLead.of(profile, LeadSource.MANUAL)).lead();
    }

    public FieldDefinition field(CurrentMember owner, String name, FieldType type, String... options) {
        return catalog.create(owner, draft(name, type, options));
    }

    /** Not required, editable by members. */
    public static DefinitionDraft draft(String name, FieldType type, String... options) {
        return new DefinitionDraft(name, label(name), "", type, false, true, "", "", drafts(options));
    }

    public static DefinitionDraft required(DefinitionDraft d) {
        return new DefinitionDraft(
                d.name(), d.label(), d.help(), d.type(), true, d.editableByMembers(), d.min(), d.max(), d.options());
    }

    public static DefinitionDraft onlyForAdmins(DefinitionDraft d) {
        return new DefinitionDraft(
                d.name(), d.label(), d.help(), d.type(), d.required(), false, d.min(), d.max(), d.options());
    }

    public static DefinitionDraft labelled(DefinitionDraft d, String label) {
        return new DefinitionDraft(
                d.name(),
                label,
                d.help(),
                d.type(),
                d.required(),
                d.editableByMembers(),
                d.min(),
                d.max(),
                d.options());
    }

    public static DefinitionDraft between(DefinitionDraft d, String min, String max) {
        return new DefinitionDraft(
                d.name(), d.label(), d.help(), d.type(), d.required(), d.editableByMembers(), min, max, d.options());
    }

    public static DefinitionDraft with(DefinitionDraft d, List<OptionDraft> options) {
        return new DefinitionDraft(
                d.name(),
                d.label(),
                d.help(),
                d.type(),
                d.required(),
                d.editableByMembers(),
                d.min(),
                d.max(),
                options);
    }

    static List<OptionDraft> drafts(String... labels) {
        return Arrays.stream(labels).map(label -> new OptionDraft(null, label)).toList();
    }

    private static String label(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
    }

    private WorkspaceId personalWorkspace(MemberId member) {
        return memberships.workspacesOf(member).getFirst().id();
    }
}
