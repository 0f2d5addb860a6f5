@NullMarked
package app.leadline.conversation.ui;

import org.jspecify.annotations.NullMarked;
