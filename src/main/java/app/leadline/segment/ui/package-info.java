/** Segments on screen. */
@NullMarked
package app.leadline.segment.ui;

import org.jspecify.annotations.NullMarked;
