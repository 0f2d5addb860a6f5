/** Private talks on Telegram: conversations and messages, seen by the owner of the account only. */
@ApplicationModule(
        allowedDependencies = {"shared", "organization", "lead", "lead::ui", "leadpage", "segment", "telegram"})
@NullMarked
package app.leadline.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
