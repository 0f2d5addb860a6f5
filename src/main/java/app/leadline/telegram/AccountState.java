package app.leadline.telegram;

/** Whether an account can be used just now. */
public enum AccountState {
    CONNECTED,
    DISCONNECTED,
    CHECKING
}
