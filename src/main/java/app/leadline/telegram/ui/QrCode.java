package app.leadline.telegram.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Draws a link as QR code: dark on light whatever the colours of the page, as cameras want it. */
final class QrCode {

    /** The light border that the standard asks for, in modules. */
    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /** As the address of an image. */
    static String dataUri(String link) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg(link).getBytes(StandardCharsets.UTF_8));
    }

    static String svg(String link) {
        ByteMatrix modules = modules(link);
        int side = modules.getWidth() + 2 * QUIET_ZONE;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>""".formatted(side, path(modules));
    }

    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private static ByteMatrix modules(String link) {
        try {
            return Encoder.encode(link, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a link of " + link.length() + " characters", tooLong);
        }
    }
}
