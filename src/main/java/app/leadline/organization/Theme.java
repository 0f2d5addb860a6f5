package app.leadline.organization;

/** Light, dark, or whatever the operating system says. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
