/** Small words that every feature uses. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package app.leadline.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
