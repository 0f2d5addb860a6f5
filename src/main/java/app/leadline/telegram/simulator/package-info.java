/**
 * A Telegram inside the process, with the manners of the real one: the default, for trying Leadline out and for tests. Only tests and the
 * demo use what is public here.
 */
@NamedInterface("simulator")
@NullMarked
package app.leadline.telegram.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
