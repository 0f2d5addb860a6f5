package app.leadline.conversation.ui;

import app.leadline.conversation.ChatChoice;
import app.leadline.conversation.export.ExportOutline;
import app.leadline.shared.Sentence;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;

/** The step in which somebody says which chat belongs to which lead. */
interface ImportChoice {

    Sentence title();

    /** What to do in Telegram Desktop to get the file. */
    Sentence hint();

    boolean wide();

    /** @param ready is told whether something can be imported with what is chosen */
    Step step(ExportOutline outline, Consumer<Boolean> ready);

    /** The step on screen. */
    interface Step {

        Component component();

        /** @throws RuntimeException when something that has to be done first cannot be done */
        List<ChatChoice> choices();

        void problem(Sentence sentence);
    }
}
