package app.leadline.segment;

import app.leadline.lead.Tag;
import app.leadline.lead.TagGone;
import app.leadline.lead.TagUse;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rules mention tags: says so before one goes, and what becomes of the rules. */
@Component
class TagsInRules implements TagUse {

    private static final String FIELD = "tag";

    private final SegmentReferences references;

    TagsInRules(SegmentReferences references) {
        this.references = references;
    }

    @Override
    public Optional<Sentence> useOf(CurrentMember asker, Tag tag) {
        List<String> names = references.usingChoice(asker, FIELD, value(tag));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("segment.uses.freezes", names.size(), String.join(", ", names)));
    }

    @EventListener
    void gone(TagGone event) {
        Tag into = event.into();
        if (into == null) {
            references.choiceGone(
                    event.workspace(), FIELD, value(event.tag()), event.tag().name());
        } else {
            references.choiceReplaced(event.workspace(), FIELD, value(event.tag()), value(into));
        }
    }

    private static String value(Tag tag) {
        return String.valueOf(tag.id().value());
    }
}
