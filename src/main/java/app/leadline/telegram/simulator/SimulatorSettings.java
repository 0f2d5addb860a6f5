package app.leadline.telegram.simulator;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code leadline.telegram.simulator.*}, explained in {@code docs/telegram.md}. Delays vary by half around what is set; with zero, what they delay never happens by itself.
 *
 * @param file where the state is kept; empty to keep it in memory only
 * @param manualTime whether delays pass only when {@link SimulatorControls#advance} says so
 * @param histories whether some people have talked with an account before it was connected
 * @param latency how long an answer takes
 * @param sendTakes from a message being taken in hand to its being sent
 * @param qrRenewed how long a QR code can be scanned
 * @param scannedAfter when somebody scans a QR code
 * @param readAfter when people read what was sent to them
 * @param answerAfter how long they then think
 * @param unaskedEvery how often somebody writes unasked to an account
 * @param sendsPerWindow how many messages an account may send within a {@code floodWindow}
 * @param mischief whether updates come twice and out of order
 */
@ConfigurationProperties("leadline.telegram.simulator")
public record SimulatorSettings(
        @DefaultValue("") String file,
        @DefaultValue("false") boolean manualTime,
        @DefaultValue("true") boolean histories,
        @DefaultValue("80ms") Duration latency,
        @DefaultValue("400ms") Duration sendTakes,
        @DefaultValue("30s") Duration qrRenewed,
        @DefaultValue("8s") Duration scannedAfter,
        @DefaultValue("3s") Duration readAfter,
        @DefaultValue("4s") Duration answerAfter,
        @DefaultValue("30s") Duration unaskedEvery,
        @DefaultValue("20") int sendsPerWindow,
        @DefaultValue("10s") Duration floodWindow,
        @DefaultValue("false") boolean mischief) {

    /** In memory, by hand, nobody does anything unasked: for tests. */
    public static SimulatorSettings quiet() {
        Duration never = Duration.ZERO;
        return new SimulatorSettings(
                "",
                true,
                false,
                never,
                Duration.ofMillis(400),
                Duration.ofSeconds(30),
                never,
                never,
                never,
                never,
                1_000,
                Duration.ofSeconds(10),
                false);
    }

    public SimulatorSettings keptIn(String otherFile) {
        return new SimulatorSettings(
                otherFile,
                manualTime,
                histories,
                latency,
                sendTakes,
                qrRenewed,
                scannedAfter,
                readAfter,
                answerAfter,
                unaskedEvery,
                sendsPerWindow,
                floodWindow,
                mischief);
    }
}
