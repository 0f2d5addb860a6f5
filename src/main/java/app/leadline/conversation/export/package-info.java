/** The files that Telegram Desktop writes when it exports chats as JSON, and how to read them. Knows no database. */
@NamedInterface("export")
@NullMarked
package app.leadline.conversation.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
