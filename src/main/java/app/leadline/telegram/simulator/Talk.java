package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramMessage;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The messages of an account with one person, as Telegram holds them; without pending ones. */
final class Talk {

    private final MVMap<Long, String> messages;

    Talk(StateFile file, long account, long person) {
        messages = file.byNumber("talk/" + account + "/" + person);
    }

    @Nullable
    TelegramMessage get(long id) {
        String text = messages.get(id);
        return text == null ? null : read(text);
    }

    void put(TelegramMessage message) {
        messages.put(message.id(), StateFile.text(message));
    }

    /** @return whether it was there */
    boolean remove(long id) {
        return messages.remove(id) != null;
    }

    int size() {
        return messages.size();
    }

    /** Newest first. */
    List<TelegramMessage> before(long id, int limit) {
        List<TelegramMessage> page = new ArrayList<>();
        Long newest = messages.lowerKey(id);
        if (newest != null) {
            Cursor<Long, String> cursor = messages.cursor(newest, null, true);
            while (page.size() < limit && cursor.hasNext()) {
                cursor.next();
                page.add(read(cursor.getValue()));
            }
        }
        return page;
    }

    List<TelegramMessage> newest(int limit) {
        return before(Long.MAX_VALUE, limit);
    }

    private static TelegramMessage read(String text) {
        return StateFile.value(text, TelegramMessage.class);
    }
}
