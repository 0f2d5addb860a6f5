@NullMarked
package app.leadline.organization.ui;

import org.jspecify.annotations.NullMarked;
