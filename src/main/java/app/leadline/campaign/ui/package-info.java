/** Campaigns on screen: the list, the editor, the page of a campaign, who takes part, the panel of the lead's page. */
@NullMarked
package app.leadline.campaign.ui;

import org.jspecify.annotations.NullMarked;
