/** The Lead Detail Page: its route, its three columns, its slots; it owns no data and knows no other feature. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "lead", "lead::ui"})
@NullMarked
package app.leadline.leadpage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
