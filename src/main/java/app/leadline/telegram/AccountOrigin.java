package app.leadline.telegram;

/** How an account came here. */
enum AccountOrigin {
    /** Known from an export only: there is no session with Telegram. */
    IMPORTED
}
