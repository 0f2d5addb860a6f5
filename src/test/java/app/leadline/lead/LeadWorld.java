package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import app.leadline.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workspaces, people and leads for tests; every call makes new ones. */
@Component
public class LeadWorld {

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000_000L);

    private final Onboarding onboarding;
    private final LeadService leads;
    private final JdbcClient jdbc;

    LeadWorld(Onboarding onboarding, LeadService leads, JdbcClient jdbc) {
        this.onboarding = onboarding;
        this.leads = leads;
        this.jdbc = jdbc;
    }

    /** Somebody who owns an organization and looks at it. */
    public CurrentMember owner() {
        CurrentMember person = person("owner");
        return person.in(onboarding.organization("Organization " + NUMBER.incrementAndGet(), person.id()));
    }

    public CurrentMember colleague(CurrentMember of, Role role) {
        CurrentMember person = person(role.name().toLowerCase(Locale.ROOT));
        onboarding.join(of.workspace(), person.id(), role);
        // So that views, which know only who signed in, look at the organization as well.
        jdbc.sql("update member set current_workspace_id = ? where id = ?")
                .params(of.workspace().value(), person.id().value())
                .update();
        return person.in(of.workspace());
    }

    /** Looks at their personal workspace. */
    public CurrentMember person(String name) {
        String email = name + NUMBER.incrementAndGet() + "@example.com";
        MemberId id = onboarding.person(email, name, null);
        WorkspaceId personal = new WorkspaceId(jdbc.sql("select current_workspace_id from member where id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
        return new CurrentMember(id, email, name, personal);
    }

    public void leave(CurrentMember member) {
        jdbc.sql("delete from membership where member_id = ? and workspace_id = ?")
                .params(member.id().value(), member.workspace().value())
                .update();
    }

    public LeadId lead(CurrentMember by, String firstName, String lastName) {
        return lead(by, profile(firstName, lastName, NUMBER.incrementAndGet(), null, null));
    }

    public LeadId lead(CurrentMember by, LeadProfile profile) {
        return leads.create(by, NewLead.of(profile, LeadSource.MANUAL)).lead();
    }

    public void createdAt(LeadId lead, Instant instant) {
        jdbc.sql("update lead set created_at = ? where id = ?")
                .params(instant.atOffset(ZoneOffset.UTC), lead.value())
                .update();
    }

    /** As a feature of the database would: without events. */
    public void manyLeads(CurrentMember by, int count) {
        jdbc.sql("insert into lead (workspace_id, telegram_user_id, first_name, last_name, source, status, priority,"
                        + " created_by, created_at, version, sort_name, search_text) select "
                        + by.workspace().value() + ", n, 'Many', '', 'IMPORT', 'ACTIVE', 2, "
                        + by.id().value() + ", current_timestamp, 0, 'many', 'many' from (" + numbers(count)
                        + ") numbers")
                .update();
    }

    /** The numbers from 1, in SQL that both databases have. */
    private static String numbers(int count) {
        String digits = "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        return "select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n from " + digits + " a, " + digits
                + " b, " + digits + " c, " + digits + " e, " + digits
                + " f where a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d < " + count;
    }

    public static LeadProfile profile(
            String firstName,
            String lastName,
            @Nullable Long telegramUserId,
            @Nullable String username,
            @Nullable String phone) {
        return new LeadProfile(
                firstName,
                lastName,
                telegramUserId,
                TelegramUsername.parse(username),
                PhoneNumber.parse(phone, null),
                null,
                null,
                null);
    }

    static List<String> names(List<LeadRow> rows) {
        return rows.stream().map(LeadRow::name).toList();
    }
}
