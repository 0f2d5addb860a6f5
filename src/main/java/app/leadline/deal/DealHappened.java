package app.leadline.deal;

import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A deal began, ended, or began anew.
 *
 * @param stage the name of the stage it stands in now, or stood in when it was deleted
 */
public record DealHappened(
        What what, LeadId lead, MemberId by, Instant at, DealId deal, String title, Money value, String stage)
        implements LeadEvent {

    /** What can happen to a deal as a whole. */
    public enum What {
        CREATED("money"),
        WON("trophy"),
        LOST("thumbs-down"),
        REOPENED("rotate-left"),
        DELETED("trash");

        private final String icon;

        What(String icon) {
            this.icon = icon;
        }
    }

    @Override
    public String type() {
        return "deal." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Category category() {
        return Category.DEAL;
    }

    @Override
    public String icon() {
        return what.icon;
    }

    @Override
    public List<String> arguments() {
        return List.of(title, value.toString(), stage);
    }

    @Override
    public List<Link> links() {
        return List.of(new Link("deal", deal.value(), title));
    }
}
