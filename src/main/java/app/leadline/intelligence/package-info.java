/** What the CRM makes of all it knows of a lead: metrics, and a storyline whose every sentence leads to where it comes from. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "lead",
            "lead::ui",
            "leadpage",
            "activity",
            "conversation",
            "telegram",
            "campaign",
            "deal",
            "customfield"
        })
@NullMarked
package app.leadline.intelligence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
