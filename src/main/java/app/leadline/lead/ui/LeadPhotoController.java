package app.leadline.lead.ui;

import app.leadline.lead.LeadPhotos;
import app.leadline.organization.SignedIn;
import app.leadline.shared.LeadId;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves photos of leads to whoever may open the lead; for anybody else all numbers look the same. */
@RestController
class LeadPhotoController {

    private final LeadPhotos photos;
    private final SignedIn signedIn;

    LeadPhotoController(LeadPhotos photos, SignedIn signedIn) {
        this.photos = photos;
        this.signedIn = signedIn;
    }

    @GetMapping("/leads/{lead:[0-9]{1,18}}/photo")
    ResponseEntity<byte[]> photo(@PathVariable long lead) {
        return photos.find(signedIn.member(), new LeadId(lead))
                .map(LeadPhotoController::response)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** A photo is a foreign file: shown as a picture or not at all, even when its address is opened by itself. */
    private static ResponseEntity<byte[]> response(LeadPhotos.Photo photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(photo.content());
    }
}
