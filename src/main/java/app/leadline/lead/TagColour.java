package app.leadline.lead;

/** The palette of tags; the style sheet gives each name its colours in light and dark. */
public enum TagColour {
    GREY,
    RED,
    ORANGE,
    AMBER,
    GREEN,
    TEAL,
    BLUE,
    VIOLET,
    PINK;

    /** A new tag gets a colour by its name, so that nobody has to choose and tags differ at a glance. */
    static TagColour of(String nameKey) {
        return values()[1 + Math.floorMod(nameKey.hashCode(), values().length - 1)];
    }
}
