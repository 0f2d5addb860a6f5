package app.leadline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The script of a conversation, read from {@code conversations/NAME.txt}: a head of {@code name: value} lines, then
 * meetings that begin with {@code @DAYS HH:MM}, counted back from today. With {@code messages: N} in the head, meetings
 * that begin with {@code ==} are held again and again, with other {@code {words}} each time, until there are N messages.
 */
class Talk {

    /** A line at its time. */
    record Said(Instant at, Line line) {}

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, String> head = new HashMap<>();
    private final List<List<String>> meetings = new ArrayList<>();

    static Talk read(String name) {
        Talk talk = new Talk();
        for (String line : Table.lines("conversations/" + name + ".txt")) {
            if (line.startsWith("@") || line.startsWith("==")) {
                talk.meetings.add(new ArrayList<>(List.of(line)));
            } else if (!line.isBlank() && talk.meetings.isEmpty()) {
                String[] pair = line.split(": ", 2);
                talk.head.put(pair[0], pair[1]);
            } else if (!line.isBlank()) {
                talk.meetings.getLast().add(line);
            }
        }
        return talk;
    }

    String head(String name) {
        return Objects.requireNonNull(head.get(name), name);
    }

    /** All of it in the order of time. */
    List<Said> said(Script script) {
        List<List<String>> fixed =
                meetings.stream().filter(m -> m.getFirst().startsWith("@")).toList();
        Random luck = new Random(head("lead").hashCode());
        List<Said> said = new ArrayList<>();
        @Nullable String wanted = head.get("messages");
        if (wanted != null) {
            int last = fixed.stream().mapToInt(m -> m.size() - 1).sum();
            said.addAll(repeated(script, Integer.parseInt(wanted) - last, luck));
        }
        fixed.forEach(meeting -> said.addAll(held(start(script, meeting.getFirst()), meeting, luck)));
        said.sort(Comparator.comparing(Said::at));
        return said;
    }

    private List<Said> repeated(Script script, int count, Random luck) {
        List<List<String>> program = program(count, luck);
        int first = Integer.parseInt(head("from"));
        int last = Integer.parseInt(head("to"));
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < program.size(); i++) {
            int day = first - (first - last) * i / program.size();
            Instant start = script.ago(day, 8 + luck.nextInt(10), luck.nextInt(60));
            boolean tooEarly = !said.isEmpty() && start.isBefore(said.getLast().at());
            Instant begin = tooEarly ? said.getLast().at().plus(Duration.ofMinutes(47)) : start;
            said.addAll(held(begin, program.get(i), luck));
        }
        return said.subList(0, count);
    }

    /** Enough meetings for so many messages: all of them in one order, then all in another. */
    private List<List<String>> program(int count, Random luck) {
        List<List<String>> open = new ArrayList<>(
                meetings.stream().filter(m -> m.getFirst().startsWith("==")).toList());
        List<List<String>> program = new ArrayList<>();
        int messages = 0;
        while (messages < count) {
            Collections.shuffle(open, luck);
            for (List<String> meeting : open) {
                program.add(filled(meeting, luck));
                messages += meeting.size() - 1;
            }
        }
        int enough = 0;
        for (int sum = 0; sum < count; enough++) {
            sum += program.get(enough).size() - 1;
        }
        return program.subList(0, enough);
    }

    /** One word for each slot of the meeting, the same wherever it stands. */
    private List<String> filled(List<String> meeting, Random luck) {
        Map<String, String> words = new HashMap<>();
        return meeting.stream()
                .map(line -> SLOT.matcher(line)
                        .replaceAll(slot -> Matcher.quoteReplacement(
                                words.computeIfAbsent(slot.group(1), name -> word(name, luck)))))
                .toList();
    }

    private String word(String slot, Random luck) {
        String[] choices = head("{" + slot + "}").split("\\|");
        return choices[luck.nextInt(choices.length)].strip();
    }

    private static Instant start(Script script, String line) {
        String[] parts = line.substring(1).split("[ :]");
        return script.ago(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** People answer within seconds or minutes, and write the next line of their own sooner. */
    private static List<Said> held(Instant start, List<String> meeting, Random luck) {
        List<Said> said = new ArrayList<>();
        Instant at = start;
        Line before = null;
        for (String text : meeting.subList(1, meeting.size())) {
            Line line = Line.of(text);
            boolean goesOn = before != null && before.own() == line.own();
            at = at.plusSeconds(before == null ? 0 : goesOn ? 8 + luck.nextInt(50) : 25 + luck.nextInt(340));
            said.add(new Said(at, line));
            before = line;
        }
        return said;
    }
}
