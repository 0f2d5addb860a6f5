/**
 * Measurements, not run by default: {@code ./mvnw -Pbench verify -Dbench=NAME} runs the main method of {@code NameBench} and prints
 * a table.
 */
package app.leadline.bench;
