@NullMarked
package app.leadline.customfield.ui;

import org.jspecify.annotations.NullMarked;
