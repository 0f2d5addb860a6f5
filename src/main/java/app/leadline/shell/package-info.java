/** The frame around every feature: layout, navigation, signing in, switching the workspace, error pages. */
@NullMarked
package app.leadline.shell;

import org.jspecify.annotations.NullMarked;
