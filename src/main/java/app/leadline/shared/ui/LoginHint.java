package app.leadline.shared.ui;

import app.leadline.shared.Sentence;
import java.util.List;

/** Whom to sign in as, shown on the login page; a bean of demonstrations only. */
public interface LoginHint {

    List<Login> logins();

    /** @param about who that is, for instance "Owner of Alpine Outdoor" */
    record Login(String email, String password, Sentence about) {}
}
