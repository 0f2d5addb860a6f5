/** Pages about people and workspaces: members, the set-up of a fresh installation, the welcome behind a one-time link. */
@NullMarked
package app.leadline.organization.ui;

import org.jspecify.annotations.NullMarked;
