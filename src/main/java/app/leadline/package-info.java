/** Leadline: the application itself. Every package below is a feature; its name says what the product does. */
@NullMarked
package app.leadline;

import org.jspecify.annotations.NullMarked;
