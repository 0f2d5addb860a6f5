package app.leadline.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Some rows of a timeline, newest first.
 *
 * @param months how many rows each month on this page has in all, those on other pages included
 */
public record ActivityPage(List<Activity> rows, Map<YearMonth, Long> months) {}
