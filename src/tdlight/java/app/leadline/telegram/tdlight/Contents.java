package app.leadline.telegram.tdlight;

import app.leadline.telegram.MessageKind;
import it.tdlight.jni.TdApi;
import java.math.BigDecimal;

/** What people send, kind by kind; details are named as in exports of Telegram Desktop. */
final class Contents {

    private Contents() {}

    static Content of(TdApi.MessageContent content) {
        return switch (content) {
            case TdApi.MessageText it -> new Content(MessageKind.TEXT, it.text, null);
            case TdApi.MessageAnimatedEmoji it -> new Content(MessageKind.TEXT, plain(it.emoji), null);
            case TdApi.MessageDice it -> new Content(MessageKind.TEXT, plain(it.emoji), null);
            case TdApi.MessagePhoto it -> new Content(MessageKind.PHOTO, it.caption, MediaFiles.of(it.photo));
            case TdApi.MessageVideo it -> new Content(MessageKind.VIDEO, it.caption, MediaFiles.of(it.video));
            case TdApi.MessageVideoNote it -> new Content(MessageKind.VIDEO_NOTE, null, MediaFiles.of(it.videoNote));
            case TdApi.MessageAnimation it ->
                new Content(MessageKind.ANIMATION, it.caption, MediaFiles.of(it.animation));
            case TdApi.MessageVoiceNote it -> new Content(MessageKind.VOICE, it.caption, MediaFiles.of(it.voiceNote));
            case TdApi.MessageAudio it -> new Content(MessageKind.AUDIO, it.caption, MediaFiles.of(it.audio));
            case TdApi.MessageSticker it -> new Content(MessageKind.STICKER, null, MediaFiles.of(it.sticker));
            case TdApi.MessageDocument it -> new Content(MessageKind.FILE, it.caption, MediaFiles.of(it.document));
            case TdApi.MessageExpiredPhoto it -> new Content(MessageKind.PHOTO, null, MediaFiles.gone());
            case TdApi.MessageExpiredVideo it -> new Content(MessageKind.VIDEO, null, MediaFiles.gone());
            case TdApi.MessageExpiredVideoNote it -> new Content(MessageKind.VIDEO_NOTE, null, MediaFiles.gone());
            case TdApi.MessageExpiredVoiceNote it -> new Content(MessageKind.VOICE, null, MediaFiles.gone());
            case TdApi.MessageLocation it -> place(it.location);
            case TdApi.MessageLiveLocation it ->
                place(it.location.location).with("live_location_period_seconds", it.location.livePeriod);
            case TdApi.MessageVenue it ->
                place(it.venue.location).with("place_name", it.venue.title).with("address", it.venue.address);
            case TdApi.MessageContact it ->
                Content.of(MessageKind.CONTACT)
                        .with("first_name", it.contact.firstName)
                        .with("last_name", it.contact.lastName)
                        .with("phone_number", phone(it.contact.phoneNumber));
            case TdApi.MessagePoll it -> poll(it.poll, it.description);
            case TdApi.MessageGame it ->
                Content.other("game", it.game.text)
                        .with("game_title", it.game.title)
                        .with("game_description", it.game.description);
            case TdApi.MessageInvoice it ->
                Content.other("invoice_information", null)
                        .with("title", it.productInfo.title)
                        .with("description", it.productInfo.description)
                        .with("amount", it.totalAmount)
                        .with("currency", it.currency);
            case TdApi.MessagePaidMedia it -> Content.other("paid_stars_amount", it.caption);
            case TdApi.MessageGiveaway it -> Content.other("giveaway_information", null);
            case TdApi.MessageGiveawayWinners it -> Content.other("giveaway_results", null);
            case TdApi.MessageChecklist it -> Content.other("todo_list", it.list.title);
            case TdApi.MessageStory it -> Content.other("story", null);
            case TdApi.MessageRichMessage it -> Content.other("rich_message", null);
            case TdApi.MessageStakeDice it -> Content.other("stake_dice", null);
            case TdApi.MessageUnsupported it -> Content.other("unsupported", null);
            default -> ServiceContents.of(content);
        };
    }

    private static TdApi.FormattedText plain(String text) {
        return new TdApi.FormattedText(text, new TdApi.TextEntity[0]);
    }

    private static Content place(TdApi.Location location) {
        return Content.of(MessageKind.LOCATION)
                .with("latitude", number(location.latitude))
                .with("longitude", number(location.longitude));
    }

    private static Content poll(TdApi.Poll poll, TdApi.FormattedText description) {
        Content content = new Content(MessageKind.POLL, description, null)
                .with("question", poll.question)
                .with("closed", Boolean.toString(poll.isClosed))
                .with("total_voters", Integer.toString(poll.totalVoterCount));
        for (int i = 0; i < poll.options.length; i++) {
            TdApi.PollOption option = poll.options[i];
            content.with("answer_" + (i + 1), option.text)
                    .with("answer_" + (i + 1) + "_voters", Integer.toString(option.voterCount));
        }
        return content;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String phone(String digits) {
        return digits == null || digits.isEmpty() || digits.startsWith("+") ? digits : "+" + digits;
    }
}
