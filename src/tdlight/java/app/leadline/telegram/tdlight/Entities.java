package app.leadline.telegram.tdlight;

import app.leadline.telegram.TextEntity;
import it.tdlight.jni.TdApi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stretches of a text mean, in the words of Telegram Desktop's exports, so that both look alike. */
final class Entities {

    private static final int LIMIT = 1_000;
    private static final int HREF_LIMIT = 2_000;

    private Entities() {}

    static List<TextEntity> of(TdApi.@Nullable FormattedText text, int length) {
        List<TextEntity> entities = new ArrayList<>();
        if (text == null || text.entities == null) {
            return entities;
        }
        for (TdApi.TextEntity entity : text.entities) {
            String type = type(entity.type);
            boolean inside = entity.offset >= 0 && entity.length > 0 && entity.offset + entity.length <= length;
            if (type != null && inside && entities.size() < LIMIT) {
                entities.add(new TextEntity(type, entity.offset, entity.length, href(entity.type)));
            }
        }
        return entities;
    }

    private static @Nullable String href(TdApi.TextEntityType type) {
        return type instanceof TdApi.TextEntityTypeTextUrl link && link.url != null && link.url.length() <= HREF_LIMIT
                ? Clean.orNull(link.url, HREF_LIMIT)
                : null;
    }

    private static @Nullable String type(TdApi.TextEntityType type) {
        return switch (type) {
            case TdApi.TextEntityTypeMention it -> "mention";
            case TdApi.TextEntityTypeHashtag it -> "hashtag";
            case TdApi.TextEntityTypeCashtag it -> "cashtag";
            case TdApi.TextEntityTypeBotCommand it -> "bot_command";
            case TdApi.TextEntityTypeUrl it -> "link";
            case TdApi.TextEntityTypeEmailAddress it -> "email";
            case TdApi.TextEntityTypePhoneNumber it -> "phone";
            case TdApi.TextEntityTypeBankCardNumber it -> "bank_card";
            case TdApi.TextEntityTypeBold it -> "bold";
            case TdApi.TextEntityTypeItalic it -> "italic";
            case TdApi.TextEntityTypeUnderline it -> "underline";
            case TdApi.TextEntityTypeStrikethrough it -> "strikethrough";
            case TdApi.TextEntityTypeSpoiler it -> "spoiler";
            case TdApi.TextEntityTypeCode it -> "code";
            case TdApi.TextEntityTypePre it -> "pre";
            case TdApi.TextEntityTypePreCode it -> "pre";
            case TdApi.TextEntityTypeBlockQuote it -> "blockquote";
            case TdApi.TextEntityTypeExpandableBlockQuote it -> "blockquote";
            case TdApi.TextEntityTypeTextUrl it -> "text_link";
            case TdApi.TextEntityTypeMentionName it -> "mention_name";
            case TdApi.TextEntityTypeCustomEmoji it -> "custom_emoji";
            case null, default -> null;
        };
    }
}
