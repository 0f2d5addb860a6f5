/** The files that Telegram Desktop writes when it exports chats as JSON, and how to read them. Knows no database. */
@NullMarked
package app.leadline.conversation.export;

import org.jspecify.annotations.NullMarked;
