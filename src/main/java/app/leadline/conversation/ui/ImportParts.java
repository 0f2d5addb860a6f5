package app.leadline.conversation.ui;

import app.leadline.conversation.ImportDesk;
import app.leadline.conversation.ImportSettings;
import app.leadline.lead.LeadDirectory;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadService;
import org.springframework.stereotype.Component;

/** What the import dialogs are made with. */
@Component
record ImportParts(
        ImportDesk desk, ImportSettings settings, LeadService leads, LeadReading reading, LeadDirectory directory) {}
