/** Sample workspaces and people; only with the profile {@code demo}. */
@NullMarked
package app.leadline.demo;

import org.jspecify.annotations.NullMarked;
