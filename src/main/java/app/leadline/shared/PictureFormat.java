package app.leadline.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Tells pictures from other files by what is in them; what the sender calls them does not matter. */
public final class PictureFormat {

    /** Pixels in each direction: a small file can be a picture that fills all memory. */
    private static final int EDGE_LIMIT = 4_096;

    private PictureFormat() {}

    /** {@code image/jpeg}, {@code image/png} or {@code image/webp}; empty for what browsers should not be given. */
    public static Optional<String> of(byte[] content) {
        if (isWebp(content)) {
            return Optional.of("image/webp");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            return decoded(in);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** As {@link #of}, of a file that was looked at before: by its first bytes only. */
    public static Optional<String> ofKnown(byte[] content) {
        if (isWebp(content)) {
            return Optional.of("image/webp");
        }
        if (text(content, 0, 3).equals("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        return text(content, 0, 8).equals("\u0089PNG\r\n\u001a\n") ? Optional.of("image/png") : Optional.empty();
    }

    private static Optional<String> decoded(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            reader.setInput(in);
            boolean shown = format.equals("jpeg") || format.equals("png");
            if (!shown || reader.getWidth(0) > EDGE_LIMIT || reader.getHeight(0) > EDGE_LIMIT) {
                return Optional.empty();
            }
            reader.read(0);
            return Optional.of("image/" + format);
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
        return content.length < from + length ? "" : new String(content, from, length, StandardCharsets.ISO_8859_1);
    }
}
