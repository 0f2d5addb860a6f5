package app.leadline.customfield.ui;

import app.leadline.customfield.OptionId;
import java.util.List;

/** What depends on an option that is to be removed. */
interface OptionUses {

    /** Of an option that nobody has seen yet. */
    OptionUses NONE = new OptionUses() {
        @Override
        public long leads(OptionId option) {
            return 0;
        }

        @Override
        public List<String> segments(OptionId option) {
            return List.of();
        }
    };

    /** How many leads have it. */
    long leads(OptionId option);

    /** The names of the segments whose rules use it. */
    List<String> segments(OptionId option);
}
