package app.leadline.intelligence;

import app.leadline.organization.MemberDirectory;
import app.leadline.shared.LeadId;
import java.time.Instant;
import java.util.List;

/** One version of the storyline of a lead, as one asker may read it. */
public record Storyline(Version version, List<Statement> statements) {

    public Storyline {
        statements = List.copyOf(statements);
    }

    public List<Statement> of(Part part) {
        return statements.stream()
                .filter(statement -> statement.topic().part() == part)
                .toList();
    }

    /**
     * What is known of a version besides its sentences.
     *
     * @param droppedStatements what the writer said and could not show where it comes from
     * @param droppedQuotes what the writer quoted and nobody wrote
     * @param messagesRead word by word or in a digest, of {@code messagesKnown}
     * @param deletable whether the asker may delete it
     */
    public record Version(
            StorylineId id,
            LeadId lead,
            MemberDirectory.Entry by,
            Instant at,
            Author author,
            Usage usage,
            int droppedStatements,
            int droppedQuotes,
            long messagesRead,
            long messagesKnown,
            boolean deletable) {}
}
