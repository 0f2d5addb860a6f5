/** The page of one's own Telegram accounts, and the dialog that connects one. */
@NullMarked
package app.leadline.telegram.ui;

import org.jspecify.annotations.NullMarked;
