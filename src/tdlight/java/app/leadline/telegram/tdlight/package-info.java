/**
 * The real Telegram, through TDLight Java. Compiled by the Maven profile {@code tdlight} only, and the one package that knows that
 * library.
 */
@NullMarked
package app.leadline.telegram.tdlight;

import org.jspecify.annotations.NullMarked;
