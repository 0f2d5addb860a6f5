package app.leadline.shared.ui;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a Grid or VirtualList, which ask for rows by their number, read from a service that pages by key. It remembers
 * the key before every page it has seen, so that scrolling on costs one page; only what nobody has scrolled through is
 * read over. Give it to {@code setItems}; the number of rows is then unknown until the end is reached.
 *
 * @param <T> a row
 * @param <K> where a row stands
 */
public class KeysetPages<T, K> implements CallbackDataProvider.FetchCallback<T, Void> {

    private static final long serialVersionUID = 1L;
    private static final int STRIDE = 50;
    private static final int LEAP = 1_000;

    /** The next rows after a key, null for the first ones; fewer than the limit only at the end. */
    @FunctionalInterface
    public interface Source<T, K> {
        List<T> after(@Nullable K key, int limit);
    }

    private final transient Source<T, K> source;
    private final transient Function<T, K> keyOf;

    /** Number of a row to the key of the row before it. */
    private final transient TreeMap<Integer, K> keys = new TreeMap<>();

    public KeysetPages(Source<T, K> source, Function<T, K> keyOf) {
        this.source = source;
        this.keyOf = keyOf;
    }

    /** The rows have changed, or others are asked for: what was remembered no longer counts rows correctly. */
    public void forget() {
        keys.clear();
    }

    @Override
    public Stream<T> fetch(Query<T, Void> query) {
        return rows(query.getOffset(), query.getLimit()).stream();
    }

    private List<T> rows(int offset, int limit) {
        var known = keys.floorEntry(offset);
        int at = known == null ? 0 : known.getKey();
        @Nullable K key = known == null ? null : known.getValue();
        while (at < offset) {
            List<T> passed = read(at, key, Math.min(LEAP, offset - at));
            if (passed.isEmpty()) {
                return List.of();
            }
            at += passed.size();
            key = keyOf.apply(passed.getLast());
        }
        return read(at, key, limit);
    }

    private List<T> read(int offset, @Nullable K key, int limit) {
        List<T> rows = new ArrayList<>(source.after(key, limit));
        for (int i = 0; i < rows.size(); i++) {
            int next = offset + i + 1;
            if (next % STRIDE == 0 || i == rows.size() - 1) {
                keys.put(next, keyOf.apply(rows.get(i)));
            }
        }
        return rows;
    }
}
