/**
 * Kills the application while it sends, again and again, against a Telegram that lives on: {@code CrashTest}. The application is a process
 * of its own; its door to Telegram is a line to the simulator in the process of the test.
 */
@NullMarked
package app.leadline.crash;

import org.jspecify.annotations.NullMarked;
