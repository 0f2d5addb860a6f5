/** Leads: identity, status, priority, tags, duplicates, search, and the event that something happened to one. */
@ApplicationModule(allowedDependencies = {"shared", "organization"})
@NullMarked
package app.leadline.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
