/**
 * Journeys: the running application in a real Chromium. They run in {@code ./mvnw verify} against the production build; one alone, in
 * development mode: {@code ./mvnw test -Dtest=SignInJourney}.
 */
package app.leadline.e2e;
