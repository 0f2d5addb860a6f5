package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.LiveEvent;
import app.leadline.shared.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a lead. A feature publishes its own records of this type with Spring's
 * {@code ApplicationEventPublisher} inside the transaction of the change: they become activities in that same
 * transaction, and open pages hear of them after commit.
 *
 * <p>An event with {@link #changes()} becomes one activity per change, any other becomes one. Its sentences are the
 * messages {@code activity.TYPE.title} and {@code activity.TYPE.description}, made when shown. For an event with
 * changes {0} is the name of the field, {1} the value before, {2} the value after, and {3} the first of the
 * {@link #arguments()}; for any other {0} is the first argument.
 */
public interface LeadEvent extends LiveEvent {

    LeadId lead();

    /** Null when the system did it. */
    @Nullable
    MemberId by();

    Instant at();

    /** Key of the kind of event, for instance {@code deal.won}; part of message keys, so it must not change. */
    String type();

    Category category();

    /** Name of a {@code VaadinIcon} in lower case with dashes, for instance {@code trophy}. */
    String icon();

    default List<FieldChange> changes() {
        return List.of();
    }

    /**
     * Values for the sentences: names, amounts, counts; never the text of a private message. What {@code Money.toString()}
     * wrote is shown in the notation of the reader.
     */
    default List<String> arguments() {
        return List.of();
    }

    /** Things of other features this is about, at most one of a kind. */
    default List<Link> links() {
        return List.of();
    }

    @Override
    default Object topic() {
        return lead();
    }

    /** What a timeline can be filtered by. */
    enum Category {
        CAMPAIGN,
        MESSAGE,
        UPDATE,
        DEAL,
        STORYLINE,
        AUDIT
    }

    /**
     * @param kind {@code campaign} or {@code deal}
     * @param label the name at the time
     */
    record Link(String kind, long id, String label) {}
}
