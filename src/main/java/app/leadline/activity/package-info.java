/** What happened to a lead, and the timeline that tells it. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "lead", "leadpage"})
@NullMarked
package app.leadline.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
