package app.leadline.conversation.ui;

import app.leadline.conversation.MessageId;
import app.leadline.conversation.MessagePhotos;
import app.leadline.organization.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves photos of messages to the owner of the conversation; for anybody else all numbers look the same. */
@RestController
class MessagePhotoController {

    private final MessagePhotos photos;
    private final SignedIn signedIn;

    MessagePhotoController(MessagePhotos photos, SignedIn signedIn) {
        this.photos = photos;
        this.signedIn = signedIn;
    }

    static String address(MessageId message) {
        return "messages/" + message + "/photo";
    }

    @GetMapping("/messages/{message:[0-9]{1,18}}/photo")
    ResponseEntity<byte[]> photo(@PathVariable long message) {
        return photos.find(signedIn.member(), new MessageId(message))
                .map(photo -> response(message, photo))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /**
     * A browser asks each time, because it may be another person's turn at it; the answer is short while nothing has changed. A photo is
     * a foreign file: shown as a picture or not at all, even when its address is opened by itself.
     */
    private static ResponseEntity<byte[]> response(long message, MessagePhotos.Photo photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + message + "-" + photo.content().length + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(photo.content());
    }
}
