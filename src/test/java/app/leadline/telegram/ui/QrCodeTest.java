package app.leadline.telegram.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String LINK = "tg://login?token=AQI3bF8xYw_k-2dVYv1qkM0aZ9xTtR5u";
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final int QUIET_ZONE = 4;

    @Test
    void whatIsDrawnReadsAsTheLink() throws Exception {
        String svg = QrCode.svg(LINK);
        var side = SIDE.matcher(svg);
        assertThat(side.find()).isTrue();
        BitMatrix drawn = new BitMatrix(Integer.parseInt(side.group(1)) - 2 * QUIET_ZONE);
        MODULE.matcher(svg)
                .results()
                .forEach(module -> drawn.set(
                        Integer.parseInt(module.group(1)) - QUIET_ZONE,
                        Integer.parseInt(module.group(2)) - QUIET_ZONE));

        assertThat(new Decoder().decode(drawn).getText()).isEqualTo(LINK);
    }

    @Test
    void itStandsOnALightGroundWhateverTheColoursOfThePage() {
        assertThat(QrCode.svg(LINK)).contains("<path fill=\"#fff\" d=\"M0 0h");
    }

    @Test
    void theAddressOfTheImageDoesNotTellTheLink() {
        assertThat(QrCode.dataUri(LINK))
                .startsWith("data:image/svg+xml;base64,")
                .doesNotContain("token");
    }
}
