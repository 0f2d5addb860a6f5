/** Small looks that every feature uses. */
@NullMarked
package app.leadline.shared.ui;

import org.jspecify.annotations.NullMarked;
