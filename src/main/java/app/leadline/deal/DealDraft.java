package app.leadline.deal;

import app.leadline.campaign.CampaignId;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.InvalidInput.Problem;
import app.leadline.shared.Money;
import app.leadline.shared.OneLine;
import app.leadline.shared.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a deal, as somebody writes them.
 *
 * @param title on one line
 * @param campaign where the deal came from; null when no campaign is known
 */
public record DealDraft(
        String title,
        Money value,
        RevenueType revenueType,
        @Nullable CampaignId campaign) {

    public static final int TITLE_LIMIT = 120;

    public DealDraft {
        title = OneLine.of(title);
    }

    /** @throws InvalidInput for "title" and "amount" */
    void check() {
        List<Problem> problems = new ArrayList<>();
        if (title.isEmpty() || title.length() > TITLE_LIMIT) {
            problems.add(new Problem("title", Sentence.of("deal.invalid.title", TITLE_LIMIT)));
        }
        if (value.amount().signum() < 0) {
            problems.add(new Problem("amount", Sentence.of("deal.invalid.negative")));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    public DealDraft withTitle(String other) {
        return new DealDraft(other, value, revenueType, campaign);
    }

    public DealDraft withValue(Money other) {
        return new DealDraft(title, other, revenueType, campaign);
    }

    public DealDraft withRevenueType(RevenueType other) {
        return new DealDraft(title, value, other, campaign);
    }

    public DealDraft withCampaign(@Nullable CampaignId other) {
        return new DealDraft(title, value, revenueType, other);
    }
}
