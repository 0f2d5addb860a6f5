package app.leadline.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

abstract class LeadPhotoTests {

    private static final Instant TAKEN = Instant.parse("2026-11-01T08:00:00Z");

    @Autowired
    LeadWorld world;

    @Autowired
    LeadPhotos photos;

    @Autowired
    LeadReading reading;

    @Test
    void aPhotoIsKeptReplacedAndShownToMembersOnly() throws IOException {
        CurrentMember owner = world.owner();
        LeadId lead = world.lead(owner, "Anna", "");
        assertThat(photos.find(owner, lead)).isEmpty();

        photos.put(lead, picture("png", 40), TAKEN);
        photos.put(lead, picture("jpeg", 50), TAKEN.plusSeconds(1));

        LeadPhotos.Photo photo = photos.find(owner, lead).orElseThrow();
        assertThat(photo.mediaType()).isEqualTo("image/jpeg");
        assertThat(photo.content()).isEqualTo(picture("jpeg", 50));
        assertThat(reading.details(owner, lead).photo()).contains(TAKEN.plusSeconds(1));
        CurrentMember stranger = world.owner();
        assertThatThrownBy(() -> photos.find(stranger, lead)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> photos.find(stranger, new LeadId(Long.MAX_VALUE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void webpIsKnownByItsFrame() {
        byte[] webp = "RIFF\u0010\0\0\0WEBPVP8L\u0004\0\0\0abcd".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(PhotoFormat.mediaTypeOf(webp)).isEqualTo("image/webp");
    }

    @ParameterizedTest
    @MethodSource("notPictures")
    void whatIsNoPictureIsRefused(byte[] content) {
        assertThatThrownBy(() -> PhotoFormat.mediaTypeOf(content)).isInstanceOf(InvalidInput.class);
    }

    static Stream<byte[]> notPictures() throws IOException {
        byte[] png = picture("png", 40);
        return Stream.of(
                new byte[0],
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "<html>GIF89a".getBytes(StandardCharsets.UTF_8),
                picture("gif", 10),
                Arrays.copyOf(png, png.length / 2),
                picture("png", 4_200),
                Arrays.copyOf(png, PhotoFormat.SIZE_LIMIT + 1),
                "RIFF\u00ff\u00ff\0\0WEBPVP8 cut".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] picture(String format, int edge) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}

@OnH2
class LeadPhotoTestsOnH2 extends LeadPhotoTests {}

@OnPostgres
class LeadPhotoTestsOnPostgres extends LeadPhotoTests {}
