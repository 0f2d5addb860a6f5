package app.leadline.segment;

import app.leadline.shared.SearchText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the conditions of {@link RuleField}s, by what the column holds. */
public enum Comparison {
    /** A word, equal to the value of a choice. */
    WORD {
        @Override
        String positive(String column, RuleTest test, RuleParameters parameters) {
            return column + " in (" + parameters.add(test.values()) + ")";
        }
    },
    /** A number that identifies something, equal to the value of a choice. */
    ID {
        @Override
        String positive(String column, RuleTest test, RuleParameters parameters) {
            List<Long> ids = test.values().stream().map(Long::valueOf).toList();
            return column + " in (" + parameters.add(ids) + ")";
        }
    },
    /** Text in lower case. */
    TEXT {
        @Override
        String positive(String column, RuleTest test, RuleParameters parameters) {
            return switch (test.operator()) {
                case IS -> column + " = " + parameters.add(test.text());
                case STARTS_WITH -> column + " like " + parameters.add(SearchText.beginning(test.text()));
                default -> column + " like " + parameters.add(SearchText.anywhere(test.text()));
            };
        }
    },
    /** A decimal number. */
    NUMBER {
        @Override
        String positive(String column, RuleTest test, RuleParameters parameters) {
            if (test.operator() == Operator.BETWEEN) {
                return between(column, test.number(0), test.number(1), parameters);
            }
            BigDecimal value = test.number(0);
            return column + sign(test.operator()) + parameters.add(value);
        }
    },
    /** A day without a time. */
    DAY {
        @Override
        String positive(String column, RuleTest test, RuleParameters parameters) {
            LocalDate today = test.today();
            return switch (test.operator()) {
                case IN_LAST -> between(column, today.minusDays(test.days()), today, parameters);
                case OLDER_THAN -> column + " < " + parameters.add(today.minusDays(test.days()));
                case IN_NEXT -> between(column, today, today.plusDays(test.days()), parameters);
                case BETWEEN -> between(column, test.day(0), test.day(1), parameters);
                case BEFORE -> column + " < " + parameters.add(test.day(0));
                case AFTER -> column + " > " + parameters.add(test.day(0));
                default -> column + " = " + parameters.add(test.day(0));
            };
        }
    },
    /** A moment: a timestamp with time zone. */
    MOMENT {
        @Override
        String positive(String column, RuleTest test, RuleParameters parameters) {
            return switch (test.operator()) {
                case IN_LAST -> between(column, test.away(-test.days()), test.now(ZoneOffset.UTC), parameters);
                case OLDER_THAN -> column + " < " + parameters.add(test.away(-test.days()));
                case IN_NEXT -> between(column, test.now(ZoneOffset.UTC), test.away(test.days()), parameters);
                case BETWEEN -> days(column, test, test.day(0), test.day(1), parameters);
                case BEFORE -> column + " < " + parameters.add(test.startOf(test.day(0)));
                case AFTER ->
                    column + " >= " + parameters.add(test.startOf(test.day(0).plusDays(1)));
                default -> days(column, test, test.day(0), test.day(0), parameters);
            };
        }

        private static String days(
                String column, RuleTest test, LocalDate first, LocalDate last, RuleParameters parameters) {
            return column + " >= " + parameters.add(test.startOf(first)) + " and " + column + " < "
                    + parameters.add(test.startOf(last.plusDays(1)));
        }
    },
    /** A boolean. */
    FLAG {
        @Override
        String positive(String column, RuleTest test, RuleParameters parameters) {
            return column + " = " + parameters.add(test.operator() == Operator.YES);
        }
    };

    abstract String positive(String column, RuleTest test, RuleParameters parameters);

    /**
     * A condition on a column of the lead itself, {@code l.country}, or an expression of such columns. Only a negated one says what null
     * is: without that an index on the column can be used.
     */
    public String column(String column, RuleTest test, RuleParameters parameters) {
        RuleTest positive = test.positive();
        String known = positive.operator() == Operator.KNOWN
                ? column + " is not null"
                : positive(column, positive, parameters);
        return "(" + known + ")" + (test.operator().isNegated() ? " is not true" : "");
    }

    /**
     * A condition on rows that hang on the lead: it is true when there is such a row, a negated one when there is none.
     *
     * @param rows table and condition, for instance {@code lead_tag t where t.lead_id = l.id}
     * @param column of these rows, for instance {@code t.tag_id}
     */
    public String rows(String rows, String column, RuleTest test, RuleParameters parameters) {
        RuleTest positive = test.positive();
        if (positive.operator() == Operator.ALL_OF) {
            return positive.values().stream()
                    .map(value -> exists(rows, positive(column, positive.with(List.of(value)), parameters)))
                    .collect(Collectors.joining(" and ", "(", ")"));
        }
        String condition = positive.operator() == Operator.KNOWN
                ? column + " is not null"
                : positive(column, positive, parameters);
        return (test.operator().isNegated() ? "not " : "") + exists(rows, condition);
    }

    private static String exists(String rows, String condition) {
        return "exists (select 1 from " + rows + " and " + condition + ")";
    }

    private static String between(String column, Object first, Object last, RuleParameters parameters) {
        return column + " >= " + parameters.add(first) + " and " + column + " <= " + parameters.add(last);
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> " >= ";
            case AT_MOST -> " <= ";
            case MORE -> " > ";
            case LESS -> " < ";
            default -> " = ";
        };
    }
}
