package app.leadline.telegram;

/** The number of a Telegram account as one member owns it here; not Telegram's own number of the user. */
public record TelegramAccountId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
