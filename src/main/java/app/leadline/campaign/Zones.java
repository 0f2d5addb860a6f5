package app.leadline.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What time it is where a lead lives, as far as the country tells: {@code campaign/zones.txt} has one zone for each, where a country has
 * several the one in which most people live.
 */
@Component
class Zones {

    private final Map<String, ZoneId> byCountry;

    Zones() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Zones.class.getResourceAsStream("/campaign/zones.txt")),
                StandardCharsets.UTF_8))) {
            byCountry = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> ZoneId.of(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param country ISO 3166-1; null when it is not known */
    ZoneId of(@Nullable String country, ZoneId otherwise) {
        return country == null ? otherwise : byCountry.getOrDefault(country, otherwise);
    }
}
