package app.leadline.intelligence.composer;

import app.leadline.intelligence.Author;
import app.leadline.intelligence.Brief;
import app.leadline.intelligence.Draft;
import app.leadline.intelligence.StorylineWriter;
import app.leadline.intelligence.Usage;
import app.leadline.shared.ui.MessageBundles;
import java.util.ArrayList;
import java.util.List;

/** Writes storylines from the data alone. It says less than a model, and nothing that is not so. */
final class Composer implements StorylineWriter {

    private static final Author AUTHOR = new Author(Author.Kind.COMPOSER, "", "composer-3");

    private final MessageBundles texts;

    Composer(MessageBundles texts) {
        this.texts = texts;
    }

    @Override
    public Author author() {
        return AUTHOR;
    }

    @Override
    public Draft write(Brief brief, Watcher watcher) {
        Telling telling = new Telling(brief, texts);
        List<Draft.Statement> actions = new Proposals(telling).all();
        List<Draft.Statement> statements = new ArrayList<>(new Snapshot(telling, actions).all());
        statements.addAll(new Narrative(telling).all());
        statements.addAll(actions);
        return new Draft(statements, Usage.NONE);
    }
}
