/** Deals on screen: the panel of the lead's page, the page of a deal, the stages of the workspace. */
@NullMarked
package app.leadline.deal.ui;

import org.jspecify.annotations.NullMarked;
