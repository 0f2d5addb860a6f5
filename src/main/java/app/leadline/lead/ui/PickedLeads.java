package app.leadline.lead.ui;

import app.leadline.lead.LeadKey;
import app.leadline.lead.LeadRow;
import app.leadline.shared.LeadId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The leads that somebody has picked from the list, whatever it shows meanwhile. Known to this page only. */
class PickedLeads {

    private final Set<LeadId> picked = new LinkedHashSet<>();
    private final Stretch stretch;
    private final Runnable onChange;
    private @Nullable LeadKey last;

    /** The leads of the list from one row to another, both included; empty when there are too many, or not both of them are there any more. */
    @FunctionalInterface
    interface Stretch {
        List<LeadId> between(LeadKey one, LeadKey other);
    }

    PickedLeads(Stretch stretch, Runnable onChange) {
        this.stretch = stretch;
        this.onChange = onChange;
    }

    /**
     * Picks the lead, or puts it back.
     *
     * @param far with all from the one before on
     * @return false when it stayed at the one, because the others are too many
     */
    boolean toggle(LeadRow row, boolean far) {
        boolean pick = !has(row.id());
        LeadKey from = last;
        last = row.key();
        List<LeadId> more = far && from != null ? stretch.between(from, row.key()) : List.of(row.id());
        List<LeadId> leads = more.isEmpty() ? List.of(row.id()) : more;
        if (pick) {
            picked.addAll(leads);
        } else {
            leads.forEach(picked::remove);
        }
        onChange.run();
        return !more.isEmpty();
    }

    boolean has(LeadId lead) {
        return picked.contains(lead);
    }

    Set<LeadId> all() {
        return Set.copyOf(picked);
    }

    int number() {
        return picked.size();
    }

    void clear() {
        picked.clear();
        last = null;
        onChange.run();
    }
}
