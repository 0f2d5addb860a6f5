/**
 * What every test stands on: one Spring context on H2, one on a real PostgreSQL, a clock that tests move, and a counter of SQL
 * statements. Tests share the context and its database, so each makes its own workspace instead of cleaning up.
 */
package app.leadline.support;
