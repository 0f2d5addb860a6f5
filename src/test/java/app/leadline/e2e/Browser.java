package app.leadline.e2e;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives journeys their {@link Visitor}s. Without a Chromium all journeys are skipped with one line, or fail when
 * {@code -Dbrowser=required}. What went wrong in a browser (script errors, policy violations, requests to strangers) fails the
 * journey even when every step of it worked.
 */
final class Browser implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Browser.class);

    /** Started once per JVM, and closed by JUnit at its end. */
    private record Shared(Chromium chromium, String missing) implements AutoCloseable {

        static Shared start() {
            try {
                return new Shared(Chromium.start(), "");
            } catch (IllegalStateException e) {
                System.err.printf(
                        "%n*** JOURNEYS SKIPPED: %s. Install Chromium or set CHROMIUM_PATH. ***%n%n", e.getMessage());
                return new Shared(null, e.getMessage());
            }
        }

        @Override
        public void close() {
            if (chromium != null) {
                chromium.close();
            }
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Shared shared = shared(context);
        if (shared.chromium() != null) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if ("required".equals(System.getProperty("browser"))) {
            throw new IllegalStateException("a browser is required: " + shared.missing());
        }
        return ConditionEvaluationResult.disabled(shared.missing());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var environment = SpringExtension.getApplicationContext(context).getEnvironment();
        String base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        Visitor visitor = new Visitor(shared(context).chromium().browser(), base);
        visitors(context).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints = new ArrayList<>();
        int number = 0;
        for (Visitor visitor : visitors(context)) {
            if (context.getExecutionException().isPresent()) {
                visitor.evidence(context.getRequiredTestClass().getSimpleName() + "."
                        + context.getDisplayName().replaceAll("\\W.*", "") + "-" + ++number);
            }
            complaints.addAll(visitor.complaints());
            visitor.close();
        }
        if (!complaints.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
        }
        complaints.forEach(complaint -> System.err.println("browser: " + complaint));
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }

    private static Visitors visitors(ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(Visitors.class, key -> new Visitors(), Visitors.class);
    }

    private static final class Visitors extends ArrayList<Visitor> {}
}
