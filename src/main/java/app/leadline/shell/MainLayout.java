package app.leadline.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;

/** Navigation at the left, the page in the middle. */
@Layout
@PermitAll
public class MainLayout extends AppLayout {}
