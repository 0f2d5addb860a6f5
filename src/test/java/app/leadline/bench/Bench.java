package app.leadline.bench;

import java.util.Locale;

/** Runs the measurement with the given name: {@code leadpage} is {@link #main} of {@code LeadpageBench}. */
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        String name = arguments.length == 0 ? "" : arguments[0].toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z][a-z0-9]*")) {
            throw new IllegalArgumentException("Which one? ./mvnw -Pbench verify -Dbench=NAME");
        }
        String type = Bench.class.getPackageName() + "." + Character.toUpperCase(name.charAt(0)) + name.substring(1)
                + "Bench";
        var main = Class.forName(type).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) new String[0]);
        // The application under measurement keeps threads of its own.
        System.exit(0);
    }
}
