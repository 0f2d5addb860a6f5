package app.leadline.lead;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.PictureFormat;

/** What may become the photo of a lead. */
final class PhotoFormat {

    static final int SIZE_LIMIT = 1 << 20;

    private PhotoFormat() {}

    /** @throws InvalidInput for "photo" when browsers should not be given this */
    static String mediaTypeOf(byte[] content) {
        if (content.length > SIZE_LIMIT) {
            throw new InvalidInput("photo", "leadlist.photo.tooLarge");
        }
        return PictureFormat.of(content).orElseThrow(() -> new InvalidInput("photo", "leadlist.photo.notAPicture"));
    }
}
