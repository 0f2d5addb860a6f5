package app.leadline.telegram.tdlight;

import app.leadline.telegram.MessageKind;
import it.tdlight.jni.TdApi;
import java.util.Locale;

/** What nobody wrote: calls, pinned messages, gifts. Actions and details are named as in exports of Telegram Desktop. */
final class ServiceContents {

    private ServiceContents() {}

    static Content of(TdApi.MessageContent content) {
        return switch (content) {
            case TdApi.MessageCall it ->
                Content.action("phone_call")
                        .with("duration_seconds", it.duration)
                        .with("discard_reason", reason(it.discardReason));
            case TdApi.MessageGroupCall it -> Content.action("conference_call").with("duration", it.duration);
            case TdApi.MessagePinMessage it -> Content.action("pin_message").with("message_id", server(it.messageId));
            case TdApi.MessageScreenshotTaken it -> Content.action("take_screenshot");
            case TdApi.MessageContactRegistered it -> Content.action("joined_telegram");
            case TdApi.MessageChatSetMessageAutoDeleteTime it ->
                Content.action("set_messages_ttl").with("period", Integer.toString(it.messageAutoDeleteTime));
            case TdApi.MessageChatSetTheme it ->
                Content.action("edit_chat_theme")
                        .with("emoticon", it.theme instanceof TdApi.ChatThemeEmoji emoji ? emoji.name : null);
            case TdApi.MessageChatSetBackground it ->
                Content.action(it.oldBackgroundMessageId == 0 ? "set_chat_wallpaper" : "set_same_chat_wallpaper")
                        .with("message_id", server(it.oldBackgroundMessageId));
            case TdApi.MessageSuggestProfilePhoto it -> Content.action("suggest_profile_photo");
            case TdApi.MessagePaymentSuccessful it ->
                Content.action("send_payment")
                        .with("amount", it.totalAmount)
                        .with("currency", it.currency)
                        .with("invoice_message_id", server(it.invoiceMessageId))
                        .with("recurring", it.isRecurring ? (it.isFirstRecurring ? "init" : "used") : null);
            case TdApi.MessagePaymentRefunded it ->
                Content.action("refunded_payment")
                        .with("amount", it.totalAmount)
                        .with("currency", it.currency);
            case TdApi.MessageGiftedPremium it ->
                Content.action("send_premium_gift").with("months", it.monthCount);
            case TdApi.MessagePremiumGiftCode it ->
                Content.action("gift_code_prize")
                        .with("months", it.monthCount)
                        .with("unclaimed", Boolean.toString(it.isUnclaimed))
                        .with("via_giveaway", Boolean.toString(it.isFromGiveaway));
            case TdApi.MessageGiftedStars it ->
                Content.action("send_stars_gift").with("stars", it.starCount);
            case TdApi.MessageGift it ->
                Content.action("send_star_gift")
                        .with("gift_id", it.gift.id)
                        .with("stars", it.gift.starCount)
                        .with("is_anonymous", Boolean.toString(it.isPrivate))
                        .with("gift_text", it.text);
            case TdApi.MessageGiveawayPrizeStars it ->
                Content.action("stars_prize")
                        .with("stars", it.starCount)
                        .with("is_unclaimed", Boolean.toString(it.isUnclaimed));
            case TdApi.MessageGiveawayCreated it -> Content.action("giveaway_launch");
            case TdApi.MessageGiveawayCompleted it ->
                Content.action("giveaway_results")
                        .with("winners", it.winnerCount)
                        .with("unclaimed", it.unclaimedPrizeCount);
            case TdApi.MessageChatBoost it -> Content.action("boost_apply").with("boosts", it.boostCount);
            case TdApi.MessageGameScore it ->
                Content.action("score_in_game")
                        .with("game_message_id", server(it.gameMessageId))
                        .with("score", Integer.toString(it.score));
            case TdApi.MessageBotWriteAccessAllowed it -> Content.action("allow_sending_messages");
            case TdApi.MessageProximityAlertTriggered it ->
                Content.action("proximity_reached").with("distance", it.distance);
            case TdApi.MessageWebAppDataSent it ->
                Content.action("send_webview_data").with("text", it.buttonText);
            case TdApi.MessagePassportDataSent it -> Content.action("send_passport_values");
            case TdApi.MessageUsersShared it -> Content.action("requested_peer").with("button_id", it.buttonId);
            case TdApi.MessageChatShared it -> Content.action("requested_peer").with("button_id", it.buttonId);
            case TdApi.MessagePaidMessagePriceChanged it ->
                Content.action("paid_messages_price_change")
                        .with("price_stars", Long.toString(it.paidMessageStarCount));
            case TdApi.MessageCustomServiceAction it ->
                Content.of(MessageKind.SERVICE).with("information_text", it.text);
            default -> Content.action(named(content));
        };
    }

    private static String reason(TdApi.CallDiscardReason reason) {
        return switch (reason) {
            case TdApi.CallDiscardReasonMissed it -> "missed";
            case TdApi.CallDiscardReasonDeclined it -> "busy";
            case TdApi.CallDiscardReasonDisconnected it -> "disconnect";
            case TdApi.CallDiscardReasonHungUp it -> "hangup";
            case null, default -> "";
        };
    }

    private static long server(long tdlib) {
        return MessageNumbers.isServer(tdlib) ? MessageNumbers.server(tdlib) : 0;
    }

    /** {@code MessageUpgradedGift} is {@code upgraded_gift}. */
    private static String named(TdApi.MessageContent content) {
        String name = content.getClass().getSimpleName().replaceFirst("^Message", "");
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
