package app.leadline.intelligence.langchain;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Nothing, as a compose file passes on what nobody has set, is as good as none. */
final class ModelIsNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String provider =
                context.getEnvironment().getProperty("leadline.ai.provider", "").strip();
        return !provider.isEmpty() && !provider.equalsIgnoreCase("none");
    }
}
