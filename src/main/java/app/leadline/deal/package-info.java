/** Deals: what a lead may buy, for how much, and where it stands in the pipeline. */
@ApplicationModule(
        allowedDependencies = {"shared", "organization", "lead", "lead::ui", "leadpage", "campaign", "segment"})
@NullMarked
package app.leadline.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
