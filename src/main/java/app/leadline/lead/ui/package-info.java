@NullMarked
package app.leadline.lead.ui;

import org.jspecify.annotations.NullMarked;
