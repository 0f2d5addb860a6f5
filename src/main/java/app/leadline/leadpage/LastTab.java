package app.leadline.leadpage;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;

/** The tab this browser tab showed last: the next lead opens there too. */
record LastTab(String path) {

    /** Empty when none was shown yet. */
    static String get() {
        @Nullable LastTab last = ComponentUtil.getData(UI.getCurrent(), LastTab.class);
        return last == null ? "" : last.path();
    }

    static void remember(String path) {
        ComponentUtil.setData(UI.getCurrent(), LastTab.class, new LastTab(path));
    }
}
