package app.leadline.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/** An entry of the user menu in the header. Declare a Spring bean; {@code @Order} places it. */
public interface UserMenuItem {

    /** Key of the message on the entry. */
    String title();

    VaadinIcon icon();

    /** Called under the lock of the UI, when somebody is signed in. */
    void run();
}
