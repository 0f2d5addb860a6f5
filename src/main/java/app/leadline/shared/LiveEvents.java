package app.leadline.shared;

import java.util.List;

/** Several events that were published as one; pages hear of each as if it had come alone. */
public interface LiveEvents {

    List<? extends LiveEvent> events();
}
