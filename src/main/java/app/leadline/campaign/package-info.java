/** Campaigns: messages to many leads in steps, sent in the name of the owner of a Telegram account, who takes part, and what came of it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "lead",
            "lead::ui",
            "leadpage",
            "telegram",
            "conversation",
            "segment"
        })
@NullMarked
package app.leadline.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
