package app.leadline.telegram.tdlight;

import app.leadline.telegram.HistoryPage;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramMessage;
import it.tdlight.jni.TdApi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks, page by page. */
final class History {

    private static final Logger log = LoggerFactory.getLogger(History.class);
    private static final int LARGEST_PAGE = 100;

    private final Calls calls;
    private final Messages messages;
    private final Map<Long, Integer> totals = new ConcurrentHashMap<>();

    History(Calls calls, Messages messages) {
        this.calls = calls;
        this.messages = messages;
    }

    HistoryPage page(long chatId, long before, int limit) {
        int total = before == 0 ? total(chatId) : 0;
        long from = before == 0 ? 0 : MessageNumbers.tdlib(before);
        while (true) {
            TdApi.Message[] raw = raw(chatId, from, Math.clamp(limit, 1, LARGEST_PAGE), false);
            if (raw.length == 0) {
                return new HistoryPage(List.of(), total);
            }
            List<TelegramMessage> page = Arrays.stream(raw)
                    .filter(MessageNumbers::isFinal)
                    .filter(message -> before == 0 || MessageNumbers.server(message.id) < before)
                    .map(messages::of)
                    .toList();
            long oldest = raw[raw.length - 1].id;
            if (!page.isEmpty() || oldest == from) {
                return new HistoryPage(page, total);
            }
            // Nothing but what is pending: an empty page would say that the talk ends here.
            from = oldest;
        }
    }

    /** What TDLib has in hand stands above all that was sent, also after a restart. Oldest first. */
    List<TelegramMessage> pending(long chatId) {
        List<TelegramMessage> pending = new ArrayList<>();
        long from = 0;
        while (true) {
            TdApi.Message[] raw = raw(chatId, from, LARGEST_PAGE, true);
            Arrays.stream(raw)
                    .filter(MessageNumbers::isPending)
                    .map(messages::of)
                    .forEach(pending::add);
            boolean end = raw.length == 0 || Arrays.stream(raw).anyMatch(MessageNumbers::isFinal);
            if (end || raw[raw.length - 1].id == from) {
                return List.copyOf(pending.reversed());
            }
            from = raw[raw.length - 1].id;
        }
    }

    private TdApi.Message[] raw(long chatId, long from, int limit, boolean onlyLocal) {
        TdApi.GetChatHistory request = new TdApi.GetChatHistory();
        request.chatId = chatId;
        request.fromMessageId = from;
        request.limit = limit;
        request.onlyLocal = onlyLocal;
        return Arrays.stream(calls.get(request).messages)
                .filter(message -> message != null)
                .toArray(TdApi.Message[]::new);
    }

    /** Only a search of the server tells how many there are: once is enough for "about", and not knowing is no error. */
    private int total(long chatId) {
        Integer known = totals.get(chatId);
        if (known != null) {
            return known;
        }
        TdApi.SearchChatMessages request = new TdApi.SearchChatMessages();
        request.chatId = chatId;
        request.query = "";
        request.limit = 1;
        int total = 0;
        try {
            total = Math.max(0, calls.get(request, Calls.SHORT_LIMIT).totalCount);
        } catch (TelegramFailure unknown) {
            log.debug("How long the talk is is not known: {}", Failures.named(unknown));
        }
        totals.put(chatId, total);
        return total;
    }
}
