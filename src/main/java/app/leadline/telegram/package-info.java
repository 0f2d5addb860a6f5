/** The door to Telegram: accounts of members. */
@ApplicationModule(allowedDependencies = {"shared", "organization"})
@NullMarked
package app.leadline.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
