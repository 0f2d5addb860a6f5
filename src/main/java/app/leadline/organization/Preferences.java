package app.leadline.organization;

import app.leadline.shared.MemberId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Language and colours, per member, kept with the account. */
@Service
@Transactional
public class Preferences {

    private final Members members;

    Preferences(Members members) {
        this.members = members;
    }

    /** @param language null for the language of the browser */
    public record Preference(@Nullable Locale language, Theme theme) {}

    @Transactional(readOnly = true)
    public Optional<Preference> of(String email) {
        return members.findByEmail(email).map(Preferences::preference);
    }

    private static Preference preference(Member member) {
        String language = member.language();
        return new Preference(language == null ? null : Locale.of(language), member.theme());
    }

    public void read(MemberId member, Locale language) {
        members.findById(member.value()).orElseThrow().read(language.getLanguage());
    }

    public void look(MemberId member, Theme theme) {
        members.findById(member.value()).orElseThrow().look(theme);
    }
}
