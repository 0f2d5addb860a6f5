package app.leadline.campaign;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Problems;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves a campaign as a form has it, all of it or nothing, and says everything that is wrong at once. */
@Service
@Transactional
public class CampaignEditing {

    private final CampaignService service;
    private final Campaigns campaigns;
    private final StepChecks stepChecks;

    CampaignEditing(CampaignService service, Campaigns campaigns, StepChecks stepChecks) {
        this.service = service;
        this.campaigns = campaigns;
        this.stepChecks = stepChecks;
    }

    /**
     * A draft with its steps.
     *
     * @throws InvalidInput as {@link CampaignService#create} and {@link CampaignService#changeSteps}
     * @throws AccessDeniedException as these
     */
    public CampaignId create(CurrentMember asker, CampaignDraft draft, List<StepDraft> steps) {
        Problems problems = new Problems();
        CampaignId made = problems.understand(() -> service.create(asker, draft));
        problems.check(() -> stepChecks.check(asker.workspace(), List.of(), steps));
        problems.refuse();
        CampaignId id = Objects.requireNonNull(made);
        if (!steps.isEmpty()) {
            service.changeSteps(asker, id, 0, steps);
        }
        return id;
    }

    /**
     * Saves what is not as it stands; whoever may change the name only may give the rest back as they saw it.
     *
     * @param version as it was when editing began
     * @throws ConcurrentChange when somebody has changed the campaign since
     * @throws InvalidInput as {@link CampaignService#describe}, {@link CampaignService#plan} and {@link CampaignService#changeSteps}
     * @throws AccessDeniedException as these
     */
    public void change(CurrentMember asker, CampaignId id, int version, CampaignDraft draft, List<StepDraft> steps) {
        CampaignDetails now = campaigns.details(asker, id);
        if (now.version() != version) {
            throw new ConcurrentChange("campaign", String.valueOf(now.version()));
        }
        Saving saving = new Saving(version);
        if (!now.name().equals(draft.name()) || !now.description().equals(draft.description())) {
            saving.next(current -> () -> service.describe(asker, id, current, draft.name(), draft.description()));
        }
        if (!now.plan().equals(draft.plan())) {
            saving.next(current -> () -> service.plan(asker, id, current, draft.plan()));
        }
        if (now.free()
                && !now.permissions().send()
                && draft.plan().account() == null
                && !drafts(now.steps()).equals(steps)) {
            saving.next(current -> () -> {
                throw new InvalidInput("account", "campaign.invalid.noAccount");
            });
        } else if (!drafts(now.steps()).equals(steps)) {
            saving.next(current -> () -> service.changeSteps(asker, id, current, steps));
        }
        saving.problems.refuse();
    }

    /** The steps as somebody who changes nothing would give them back. */
    public static List<StepDraft> drafts(List<CampaignStep> steps) {
        return steps.stream()
                .map(step -> new StepDraft(step.id(), step.template(), step.delay()))
                .toList();
    }

    /** One part after the other, each on the version that the one before it has made. */
    private static final class Saving {

        private final Problems problems = new Problems();
        private int version;

        private interface Part {
            Supplier<Integer> on(int version);
        }

        Saving(int version) {
            this.version = version;
        }

        void next(Part part) {
            @Nullable Integer written = problems.understand(part.on(version));
            version = written == null ? version : written;
        }
    }
}
