package app.leadline.campaign;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.Problems;
import app.leadline.shared.WorkspaceId;
import app.leadline.telegram.CleanText;
import app.leadline.telegram.TelegramMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what is wrong with the steps that somebody wrote. */
@Component
class StepChecks {

    static final int STEP_LIMIT = 20;
    static final String NO_SUCH_PLACEHOLDER = "campaign.invalid.placeholder";
    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    private final Placeholders placeholders;

    StepChecks(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** @return the steps as they are kept */
    List<StepDraft> check(WorkspaceId workspace, List<CampaignStep> before, List<StepDraft> wanted) {
        if (wanted.size() > STEP_LIMIT) {
            throw new InvalidInput("steps", "campaign.invalid.tooManySteps", STEP_LIMIT);
        }
        requirePlacesKept(before, wanted);
        Set<String> known = placeholders.names(workspace);
        Problems problems = new Problems();
        List<StepDraft> checked = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            StepDraft step = wanted.get(i);
            String field = "step." + (i + 1);
            String text = CleanText.of(step.template()).strip();
            problems.check(() -> requireText(field + ".template", text));
            problems.check(
                    () -> requireKnown(field + ".template", Template.of(text).names(), known));
            problems.check(() -> requireDelay(field + ".delay", step.delay()));
            checked.add(new StepDraft(step.id(), text, step.delay()));
        }
        problems.refuse();
        return checked;
    }

    /** What has been sent as the second message was the second message. */
    private static void requirePlacesKept(List<CampaignStep> before, List<StepDraft> wanted) {
        List<StepId> known = before.stream().map(CampaignStep::id).toList();
        List<StepId> kept = new ArrayList<>();
        for (StepDraft step : wanted) {
            StepId id = step.id();
            if (id != null && (!known.contains(id) || kept.contains(id))) {
                throw new InvalidInput("steps", "campaign.invalid.stepGone");
            }
            if (id != null) {
                kept.add(id);
            }
        }
        for (CampaignStep step : before) {
            int place = step.place() - 1;
            if (step.begun()
                    && (wanted.size() <= place
                            || !step.id().equals(wanted.get(place).id()))) {
                throw new InvalidInput("steps", "campaign.invalid.stepBegun", step.place());
            }
        }
    }

    private static void requireText(String field, String text) {
        if (text.isEmpty()) {
            throw new InvalidInput(field, "campaign.invalid.noText");
        }
        if (text.length() > TelegramMessage.LONGEST_TEXT) {
            throw new InvalidInput(field, "campaign.invalid.tooLong", text.length(), TelegramMessage.LONGEST_TEXT);
        }
    }

    /** @throws InvalidInput for {@code steps} when a text needs a value that no lead of the workspace can have any more */
    void requireSendable(WorkspaceId workspace, List<CampaignStep> steps) {
        Set<String> known = placeholders.names(workspace);
        steps.forEach(step -> requireKnown("steps", Template.of(step.template()).needed(), known));
    }

    private static void requireKnown(String field, Set<String> names, Set<String> known) {
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            String all = known.stream().sorted().map(one -> "{" + one + "}").collect(Collectors.joining(", "));
            throw new InvalidInput(field, NO_SUCH_PLACEHOLDER, "{" + name + "}", all);
        });
    }

    private static void requireDelay(String field, Duration delay) {
        if (delay.isNegative() || delay.compareTo(LONGEST_WAIT) > 0) {
            throw new InvalidInput(field, "campaign.invalid.wait", LONGEST_WAIT.toDays());
        }
    }
}
