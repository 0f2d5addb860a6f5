package app.leadline.telegram;

/** Whether messages can be fetched and sent through an account. */
enum AccountState {
    DISCONNECTED
}
