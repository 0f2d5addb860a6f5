/** Signing in, passwords, HTTP security and rate limits; technical only. */
@ApplicationModule(allowedDependencies = {"shared", "organization"})
@NullMarked
package app.leadline.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
