/** Writes storylines from the data alone, when no model is set up: less than a model would say, and nothing that is not so. */
@NullMarked
package app.leadline.intelligence.composer;

import org.jspecify.annotations.NullMarked;
