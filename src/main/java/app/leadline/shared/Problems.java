package app.leadline.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with several fields, so that a form can show all of it at once. */
public final class Problems {

    private final List<InvalidInput.Problem> problems = new ArrayList<>();

    /** The value, or null when it is not acceptable; that is then among the problems. */
    public <T> @Nullable T understand(Supplier<? extends @Nullable T> value) {
        try {
            return value.get();
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return null;
        }
    }

    /** Runs a check that throws {@link InvalidInput}. */
    public void check(Runnable check) {
        understand(() -> {
            check.run();
            return null;
        });
    }

    /** @throws InvalidInput with all that was gathered, if there is any */
    public void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
