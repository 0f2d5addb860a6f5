package app.leadline.telegram.simulator;

/** Waiting that may be interrupted, for callers whose interface does not say so. */
final class Interruptions {

    private Interruptions() {}

    /** Something that waits. */
    @FunctionalInterface
    interface Waiting {
        void run() throws InterruptedException;
    }

    /** An interrupt ends the waiting, and stays set for the caller. */
    static void passedOn(Waiting waiting) {
        try {
            waiting.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
