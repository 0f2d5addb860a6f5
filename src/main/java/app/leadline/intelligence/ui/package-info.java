/** The Intelligence tab: a storyline whose sentences lead to their sources, and the numbers of the lead. */
@NullMarked
package app.leadline.intelligence.ui;

import org.jspecify.annotations.NullMarked;
