package app.leadline.intelligence;

/**
 * What writes storylines.
 *
 * @param model its name, as the provider calls it; for the composer empty
 * @param promptVersion changes when the instructions do
 */
public record Author(Kind kind, String model, String promptVersion) {

    public enum Kind {
        AI,
        /** From the data alone, without a model. */
        COMPOSER
    }
}
