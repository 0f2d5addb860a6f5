package app.leadline.segment.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.segment.SegmentExport;
import app.leadline.segment.SegmentId;
import app.leadline.segment.Segments;
import app.leadline.shared.ui.MessageBundles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The members of a segment as a file, sent while they are read. */
@RestController
class SegmentExportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** By it Excel knows that the file is UTF-8. */
    private static final char MARK = '\uFEFF';

    private final SegmentExport export;
    private final Segments segments;
    private final SignedIn signedIn;
    private final MessageBundles texts;

    SegmentExportController(SegmentExport export, Segments segments, SignedIn signedIn, MessageBundles texts) {
        this.export = export;
        this.segments = segments;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** A request without a page has no workspace of its own: that of the segment is meant. */
    @GetMapping("/segments/{segment:[0-9]{1,18}}/members.csv")
    void members(@PathVariable long segment, Locale reader, HttpServletResponse response) throws IOException {
        SegmentId id = new SegmentId(segment);
        CurrentMember member = signedIn.member();
        CurrentMember there = member.in(segments.workspaceOf(member, id));
        String name = segments.name(there, id).orElseThrow(() -> new AccessDeniedException("gone meanwhile"));
        response.setContentType(CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(name), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Writer writer = response.getWriter();
        writer.write(MARK);
        export.write(there, id, reader, writer);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(AccessDeniedException denied, Locale reader) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(texts.getTranslation("segment.export.refused", reader));
    }

    /** What no file system minds. */
    private static String fileName(String segment) {
        return segment.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").strip() + ".csv";
    }
}
