package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignPulse;
import app.leadline.campaign.CampaignStatus;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a campaign does not do what one expects, and the way out: what a draft lacks, why it stands still, what it waits for. */
@JavaScript("context://scripts/composer.js")
class CampaignNotice extends Div {

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final transient CampaignActs acts;
    private transient List<InvalidInput.Problem> refused = List.of();
    private transient @Nullable Object refusedAs;
    private transient @Nullable Object said;

    CampaignNotice(CurrentMember member, CampaignParts parts, CampaignActs acts) {
        this.member = member;
        this.parts = parts;
        this.acts = acts;
        getElement().setAttribute("role", "status");
    }

    /** Said until the next try, or until something has changed; null when the last one went through. */
    void refused(@Nullable InvalidInput input) {
        refused = input == null ? List.of() : input.problems();
        refusedAs = null;
    }

    /** What is said already is not said again: somebody may be listening to it. */
    void show(CampaignDetails campaign, long participants) {
        Object as = List.of(campaign, participants);
        if (refusedAs == null) {
            refusedAs = as;
        } else if (!refusedAs.equals(as)) {
            refused(null);
        }
        Div now = new Div();
        now.addClassName("campaign-notice");
        Object until = fill(now, campaign, participants);
        // The countdown is no text of the server's.
        Object words = Arrays.asList(now.getClassName(), now.getElement().getTextRecursively(), until);
        if (!words.equals(said)) {
            said = words;
            removeAll();
            if (now.getChildren().findAny().isPresent()) {
                add(now);
            }
        }
    }

    /** @return until when the account is held, if that is what is said */
    private @Nullable Instant fill(Div now, CampaignDetails campaign, long participants) {
        if (!refused.isEmpty()) {
            problems(now, campaign, refused);
        } else if (campaign.status() == CampaignStatus.DRAFT) {
            lacking(now, campaign, participants);
        } else if (campaign.status() == CampaignStatus.PAUSED) {
            standing(now, campaign);
        } else if (campaign.status() == CampaignStatus.ACTIVE) {
            return waiting(now, campaign);
        }
        return null;
    }

    private void problems(Div now, CampaignDetails campaign, List<InvalidInput.Problem> problems) {
        now.addClassName("campaign-notice-problem");
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> {
            ListItem item = new ListItem(new Span(Texts.of(problem.sentence())));
            Component way = way(campaign, problem.field());
            if (way != null) {
                item.add(way);
            }
            list.add(item);
        });
        now.add(list);
    }

    private @Nullable Component way(CampaignDetails campaign, String field) {
        return switch (field) {
            case "account" -> new Anchor("settings/accounts", getTranslation("campaign.toAccounts"));
            case "participants" -> add(campaign);
            case "steps", "startsAt" -> toEdit(campaign);
            default -> null;
        };
    }

    private NativeButton add(CampaignDetails campaign) {
        NativeButton add = new NativeButton(getTranslation("campaign.add"), click -> acts.add(campaign));
        add.addClassName("ll-link-button");
        return add;
    }

    private void lacking(Div now, CampaignDetails campaign, long participants) {
        List<Component> items = new ArrayList<>();
        boolean mine = campaign.permissions().send() || campaign.free();
        if (campaign.steps().isEmpty()) {
            String lacks = getTranslation("campaign.lacks.steps");
            items.add(mine ? new Anchor(CampaignLinks.edit(campaign.id()), lacks) : new Span(lacks));
        }
        if (campaign.free()) {
            items.add(new Anchor(CampaignLinks.edit(campaign.id()), getTranslation("campaign.lacks.account")));
        }
        if (participants == 0) {
            NativeButton add = add(campaign);
            add.setText(getTranslation("campaign.lacks.participants"));
            items.add(add);
        }
        if (!items.isEmpty()) {
            UnorderedList list = new UnorderedList();
            items.forEach(item -> list.add(new ListItem(item)));
            now.add(new Paragraph(getTranslation("campaign.lacks")), list);
        }
    }

    private void standing(Div now, CampaignDetails campaign) {
        Sentence problem = campaign.problem();
        if (problem == null) {
            now.add(new Paragraph(getTranslation("campaign.paused")));
            return;
        }
        now.addClassName("campaign-notice-problem");
        now.add(new Paragraph(Texts.of(problem)));
        if (campaign.permissions().send()) {
            switch (problem.key()) {
                case "campaign.reason.noSuchValue" -> now.add(toEdit(campaign));
                case "campaign.reason.notReady" -> now.add(toEdit(campaign), add(campaign));
                default -> now.add(new Anchor("settings/accounts", getTranslation("campaign.toAccounts")));
            }
        }
    }

    private Anchor toEdit(CampaignDetails campaign) {
        return new Anchor(CampaignLinks.edit(campaign.id()), getTranslation("campaign.toEdit"));
    }

    private @Nullable Instant waiting(Div notice, CampaignDetails campaign) {
        CampaignPulse.Pulse pulse = parts.pulse().of(member, campaign.id());
        Instant now = parts.clock().instant();
        if (pulse.heldUntil() != null && pulse.heldUntil().isAfter(now)) {
            notice.addClassName("campaign-notice-wait");
            Span left = new Span();
            left.addClassName("msg-left");
            left.getElement().setAttribute("aria-hidden", "true");
            // How long, not until when: the clock of the browser may be wrong.
            left.getElement()
                    .executeJs(
                            "window.Leadline.composer.countDown(this, $0)",
                            Duration.between(now, pulse.heldUntil()).toMillis());
            notice.add(new Paragraph(new Span(getTranslation("campaign.held")), left));
            return pulse.heldUntil();
        } else if (!pulse.connected()) {
            notice.addClassName("campaign-notice-wait");
            notice.add(new Paragraph(getTranslation("campaign.line")));
        } else if (pulse.nextAt() != null && !pulse.due()) {
            ViewerTime time = ViewerTime.of(UI.getCurrent());
            Paragraph next = new Paragraph(getTranslation(
                    "campaign.next",
                    time.date(pulse.nextAt()),
                    time.clock(pulse.nextAt()),
                    CampaignLooks.near(pulse.nextAt(), now)));
            next.setTitle(time.exact(pulse.nextAt()));
            notice.add(next);
        }
        return null;
    }
}
