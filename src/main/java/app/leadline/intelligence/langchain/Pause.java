package app.leadline.intelligence.langchain;

import java.time.Duration;

/** Waits before another attempt. Tests do not. */
interface Pause {

    void of(Duration length) throws InterruptedException;
}
