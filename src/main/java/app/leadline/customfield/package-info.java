/** Fields that a workspace defines for its leads: definitions, values, validation. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "lead", "leadpage", "segment"})
@NullMarked
package app.leadline.customfield;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
