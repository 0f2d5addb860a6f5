package app.leadline.conversation.ui;

import app.leadline.conversation.Message;
import app.leadline.shared.ui.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What Telegram itself says in a conversation, as a sentence in the viewer's language. */
final class ServiceSentence {

    private static final Set<String> KNOWN = Set.of(
            "phone_call",
            "pin_message",
            "joined_telegram",
            "history_cleared",
            "set_messages_ttl",
            "suggest_profile_photo",
            "edit_chat_theme",
            "set_chat_wallpaper",
            "screenshot_taken",
            "send_payment",
            "gift_premium",
            "contact_sign_up",
            "paid_messages_price_change",
            "requested_phone_number");

    private ServiceSentence() {}

    static String of(Message message, String sender) {
        Map<String, String> details = message.details();
        String action = details.getOrDefault("action", "");
        if (action.equals("phone_call")) {
            return call(message, details);
        }
        if (KNOWN.contains(action)) {
            return Texts.of("messages.service." + action, sender);
        }
        String written = message.text().isBlank() ? action.replace('_', ' ') : message.text();
        return written.isBlank()
                ? Texts.of("messages.service.unknown")
                : Texts.of("messages.service.other", sender, written);
    }

    private static String call(Message message, Map<String, String> details) {
        String direction = message.outgoing() ? "outgoing" : "incoming";
        int seconds = number(details.getOrDefault("duration_seconds", ""));
        if (seconds > 0) {
            return Texts.of("messages.service.call." + direction + ".talked", MediaLine.duration(seconds));
        }
        String reason = details.getOrDefault("discard_reason", "").toLowerCase(Locale.ROOT);
        boolean missed = reason.equals("missed") || reason.equals("busy");
        return Texts.of("messages.service.call." + direction + (missed ? ".missed" : ""));
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
