package app.leadline.demo;

import app.leadline.lead.LeadPhotos;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;

/** Photos as Telegram would have them, for the leads of {@code portraits.csv}. */
@Demo
@Order(80)
class DemoPhotos implements Chapter {

    private final LeadPhotos photos;

    DemoPhotos(LeadPhotos photos) {
        this.photos = photos;
    }

    @Override
    public void write(Script script, Cast cast) {
        for (Table.Row looks : Table.read("portraits.csv").rows()) {
            LeadLine lead = LeadLine.of(looks.text("lead"));
            Instant taken = lead.enters(script).plus(Duration.ofMinutes(1));
            script.at(taken, () -> photos.put(script.lead(lead.key()), Portrait.png(looks), taken));
        }
    }
}
