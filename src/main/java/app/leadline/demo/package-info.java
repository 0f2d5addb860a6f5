/** Sample workspaces and people, made through the services on the first start; only with the profile {@code demo}. */
@NullMarked
package app.leadline.demo;

import org.jspecify.annotations.NullMarked;
