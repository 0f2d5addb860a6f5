package app.leadline.deal;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a deal by the keys that history calls them. */
enum DealField {
    TITLE {
        @Override
        Object of(DealDraft draft) {
            return draft.title();
        }

        @Override
        DealDraft copied(DealDraft from, DealDraft to) {
            return to.withTitle(from.title());
        }
    },
    VALUE {
        @Override
        Object of(DealDraft draft) {
            return draft.value();
        }

        @Override
        DealDraft copied(DealDraft from, DealDraft to) {
            return to.withValue(from.value());
        }
    },
    REVENUE_TYPE {
        @Override
        Object of(DealDraft draft) {
            return draft.revenueType();
        }

        @Override
        DealDraft copied(DealDraft from, DealDraft to) {
            return to.withRevenueType(from.revenueType());
        }
    },
    CAMPAIGN {
        @Override
        @Nullable
        Object of(DealDraft draft) {
            return draft.campaign();
        }

        @Override
        DealDraft copied(DealDraft from, DealDraft to) {
            return to.withCampaign(from.campaign());
        }
    };

    private static final String PREFIX = "deal.";
    private static final String STAGE = PREFIX + "stage:";

    abstract @Nullable Object of(DealDraft draft);

    abstract DealDraft copied(DealDraft from, DealDraft to);

    /** {@code deal.value:17}, so that a change of one of several deals can be told and restored. */
    String key(DealId deal) {
        return prefix() + deal;
    }

    static String stageKey(DealId deal) {
        return STAGE + deal;
    }

    static boolean isStage(String key) {
        return key.startsWith(STAGE);
    }

    static Optional<DealField> byKey(String key) {
        return Arrays.stream(values())
                .filter(field -> key.startsWith(field.prefix()))
                .findFirst();
    }

    static DealId dealOf(String key) {
        return new DealId(Long.parseLong(key.substring(key.indexOf(':') + 1)));
    }

    private String prefix() {
        return PREFIX + name().toLowerCase(java.util.Locale.ROOT) + ":";
    }
}
