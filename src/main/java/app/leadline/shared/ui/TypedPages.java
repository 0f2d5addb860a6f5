package app.leadline.shared.ui;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a field to choose from offers for the words typed into it, read page by page while somebody scrolls. Give it to
 * {@code setItemsWithFilterConverter}.
 *
 * @param <T> what can be chosen
 * @param <K> where it stands among what is found
 */
public final class TypedPages<T, K> implements CallbackDataProvider.FetchCallback<T, String> {

    private static final long serialVersionUID = 1L;

    private final transient KeysetPages<T, K> pages;
    private String text = "";

    /** The next ones that are found by what was typed, after a key, null for the first ones; fewer than the limit only at the end. */
    @FunctionalInterface
    public interface Source<T, K> {
        List<T> after(String typed, @Nullable K key, int limit);
    }

    public TypedPages(Source<T, K> source, Function<T, K> keyOf) {
        this.pages = new KeysetPages<>((key, limit) -> source.after(text, key, limit), keyOf);
    }

    @Override
    public Stream<T> fetch(Query<T, String> query) {
        String typed = query.getFilter().orElse("");
        if (!typed.equals(text)) {
            text = typed;
            pages.forget();
        }
        return pages.fetch(new Query<>(query.getOffset(), query.getLimit(), List.of(), null, null));
    }
}
