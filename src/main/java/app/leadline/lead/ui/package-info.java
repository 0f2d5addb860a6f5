/** Leads on screen: the list, creating one, the tags of the workspace; form and avatar also for the lead's own page. */
@NamedInterface("ui")
@NullMarked
package app.leadline.lead.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
