package app.leadline.intelligence.langchain;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, instead of a stack trace, what is set up wrong. */
final class WrongSettingSaid extends AbstractFailureAnalyzer<WrongSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable failed, WrongSetting wrong) {
        return new FailureAnalysis(
                wrong.getMessage(),
                "Correct it, or set leadline.ai.provider to none: storylines are then composed without a model.",
                wrong);
    }
}
