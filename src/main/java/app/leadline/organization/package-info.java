/** Organizations, members, roles and personal workspaces; who asks. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package app.leadline.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
