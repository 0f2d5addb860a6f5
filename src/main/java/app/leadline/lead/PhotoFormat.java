package app.leadline.lead;

import app.leadline.shared.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Tells pictures from other files by what is in them; what the sender calls them does not matter. */
final class PhotoFormat {

    static final int SIZE_LIMIT = 1 << 20;

    /** Pixels in each direction: a small file can be a picture that fills all memory. */
    private static final int EDGE_LIMIT = 4_096;

    private PhotoFormat() {}

    /** @throws InvalidInput for "photo" when browsers should not be given this */
    static String mediaTypeOf(byte[] content) {
        if (content.length > SIZE_LIMIT) {
            throw new InvalidInput("photo", "leadlist.photo.tooLarge");
        }
        if (isWebp(content)) {
            return "image/webp";
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            return decoded(in);
        } catch (IOException | RuntimeException e) {
            throw notAPicture();
        }
    }

    private static String decoded(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw notAPicture();
        }
        ImageReader reader = readers.next();
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            reader.setInput(in);
            boolean shown = format.equals("jpeg") || format.equals("png");
            if (!shown || reader.getWidth(0) > EDGE_LIMIT || reader.getHeight(0) > EDGE_LIMIT) {
                throw notAPicture();
            }
            reader.read(0);
            return "image/" + format;
        } finally {
            reader.dispose();
        }
    }

    /** Java reads no WebP; the frame of the file has to do: RIFF, the right length, WEBP, a kind of picture. */
    private static boolean isWebp(byte[] content) {
        if (content.length < 20
                || !text(content, 0, 4).equals("RIFF")
                || !text(content, 8, 7).equals("WEBPVP8")) {
            return false;
        }
        long length = 0;
        for (int i = 7; i >= 4; i--) {
            length = length << 8 | (content[i] & 0xff);
        }
        return length + 8 <= content.length && " LX".indexOf((char) content[15]) >= 0;
    }

    private static String text(byte[] content, int from, int length) {
        return new String(content, from, length, StandardCharsets.ISO_8859_1);
    }

    private static InvalidInput notAPicture() {
        return new InvalidInput("photo", "leadlist.photo.notAPicture");
    }
}
