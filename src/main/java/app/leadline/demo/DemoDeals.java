package app.leadline.demo;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadEvent.Link;
import app.leadline.organization.CurrentMember;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.core.annotation.Order;

/** How the deals of {@code deals.csv} went. */
@Demo
@Order(40)
class DemoDeals implements Chapter {

    private final Happenings happenings;

    DemoDeals(Happenings happenings) {
        this.happenings = happenings;
    }

    @Override
    public void write(Script script, Cast cast) {
        Table.read("deals.csv").rows().forEach(deal -> write(script, cast, deal));
    }

    private void write(Script script, Cast cast, Table.Row deal) {
        LeadLine lead = LeadLine.of(deal.text("lead"));
        CurrentMember by = cast.as(deal.text("by"), lead.workspace());
        Random luck = new Random(deal.number("number"));
        List<Link> links = List.of(new Link("deal", deal.number("number"), deal.text("title")));
        List<String> told = List.of(deal.text("title"), deal.text("value"));
        script.at(
                script.ago(deal.number("created"), 11, luck.nextInt(60)),
                () -> happenings.happen(script.lead(lead.key()), by.id(), "deal.created", links, told));
        stage(script, deal, "proposal", luck, change("New", "Proposal"), by, links);
        stage(script, deal, "negotiation", luck, change("Proposal", "Negotiation"), by, links);
        if (!deal.text("closed").isEmpty()) {
            String type = "deal." + deal.text("end").toLowerCase(Locale.ROOT);
            script.at(
                    script.ago(deal.number("closed"), 16, luck.nextInt(60)),
                    () -> happenings.happen(script.lead(lead.key()), by.id(), type, links, told));
        }
    }

    private static FieldChange change(String before, String after) {
        return new FieldChange("deal.stage", "Stage", before, after);
    }

    private void stage(
            Script script,
            Table.Row deal,
            String column,
            Random luck,
            FieldChange change,
            CurrentMember by,
            List<Link> links) {
        if (!deal.text(column).isEmpty()) {
            script.at(
                    script.ago(deal.number(column), 14, luck.nextInt(60)),
                    () -> happenings.change(script.lead(deal.text("lead")), by.id(), "deal.changed", links, change));
        }
    }
}
