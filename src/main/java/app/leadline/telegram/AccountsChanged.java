package app.leadline.telegram;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.MemberId;

/** An account of a member came, went, or is in another state; open pages of that member look again. */
public record AccountsChanged(MemberId owner) implements LiveEvent {

    @Override
    public Object topic() {
        return this;
    }
}
