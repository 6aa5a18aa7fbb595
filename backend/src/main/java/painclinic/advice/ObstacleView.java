package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.advising.why.Obstacle;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Who or what is in the way.
 *
 * @param name of the practitioner, room or site; of a session, its treatment; null where whoever
 *     asks may not know it
 * @param where of a session, with whom and in which room; otherwise null
 * @param patients those concerned whose names whoever asks may see
 * @param others how many more are concerned
 */
@Schema(name = "Obstacle")
record ObstacleView(
        Obstacle.Kind kind,
        @Schema(types = {"string", "null"}) @Nullable String name,
        @Schema(types = {"string", "null"}) @Nullable String where,
        @Schema(types = {"string", "null"}) @Nullable LocalDateTime from,
        @Schema(types = {"string", "null"}) @Nullable LocalDateTime to,
        List<String> patients,
        int others) {}
