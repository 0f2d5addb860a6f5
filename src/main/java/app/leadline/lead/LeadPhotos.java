package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of leads, as they were taken from Telegram: foreign files, so nothing but a picture gets in. */
@Service
@Transactional
public class LeadPhotos {

    private final JdbcClient jdbc;
    private final LeadPolicy policy;
    private final ApplicationEventPublisher events;

    LeadPhotos(JdbcClient jdbc, LeadPolicy policy, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.events = events;
    }

    /** @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp} */
    public record Photo(String mediaType, byte[] content, Instant takenAt) {}

    /**
     * Keeps a photo in place of the former one. Nobody is asked for permission: for features that fetch photos on behalf
     * of the system, never for what a browser uploads.
     *
     * @throws InvalidInput for "photo" when it is more than 1 MB, or not a JPEG, PNG or WebP picture that can be shown
     */
    public void put(LeadId lead, byte[] content, Instant takenAt) {
        String mediaType = PhotoFormat.mediaTypeOf(content);
        OffsetDateTime taken = takenAt.atOffset(ZoneOffset.UTC);
        int replaced = jdbc.sql("update lead_photo set media_type = ?, content = ?, taken_at = ? where lead_id = ?")
                .params(mediaType, content, taken, lead.value())
                .update();
        if (replaced == 0) {
            jdbc.sql("insert into lead_photo (lead_id, media_type, content, taken_at) values (?, ?, ?, ?)")
                    .params(lead.value(), mediaType, content, taken)
                    .update();
        }
        events.publishEvent(new LeadPhotoChanged(lead));
        events.publishEvent(new WorkspaceLeadsChanged(workspaceOf(lead)));
    }

    /**
     * Empty when the lead has no photo.
     *
     * @throws org.springframework.security.access.AccessDeniedException also when there is no such lead
     */
    @Transactional(readOnly = true)
    public Optional<Photo> find(CurrentMember asker, LeadId lead) {
        policy.requireOpen(asker, lead);
        return jdbc.sql("select media_type, content, taken_at from lead_photo where lead_id = ?")
                .param(lead.value())
                .query((rs, row) -> new Photo(
                        rs.getString(1),
                        rs.getBytes(2),
                        rs.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private WorkspaceId workspaceOf(LeadId lead) {
        return new WorkspaceId(jdbc.sql("select workspace_id from lead where id = ?")
                .param(lead.value())
                .query(Long.class)
                .single());
    }
}
