package app.leadline.conversation.ui;

import app.leadline.conversation.export.ExportOutline;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import java.util.function.Consumer;

/** The chats of a whole account go into leads of the workspace. */
record ManyChatsChoice(ImportParts parts, CurrentMember member) implements ImportChoice {

    @Override
    public Sentence title() {
        return Sentence.of("conversation.import.account.title");
    }

    @Override
    public Sentence hint() {
        return Sentence.of("conversation.import.hint.account");
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public Step step(ExportOutline outline, Consumer<Boolean> ready) {
        return new ChatGrid(parts, member, outline, ready);
    }
}
