package painclinic.evaluation.measures;

import java.util.List;

/** What is used of people's and rooms' time: over the whole horizon, and in each of its weeks. */
public record Usage(Use practitioners, Use rooms, List<WeekFigures> weeks) {

    public Usage {
        weeks = List.copyOf(weeks);
    }
}
