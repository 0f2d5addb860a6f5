/**
 * What the application outlives. {@code CrashTest} kills it while it sends, again and again, against a Telegram that lives on: it is a process
 * of its own, and its door to Telegram is a line to the simulator in the process of the test. {@code RestartedDatabaseTest} lets it live, in the
 * process of the test, and kills its PostgreSQL instead.
 */
@NullMarked
package app.leadline.crash;

import org.jspecify.annotations.NullMarked;
