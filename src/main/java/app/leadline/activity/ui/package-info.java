@NullMarked
package app.leadline.activity.ui;

import org.jspecify.annotations.NullMarked;
