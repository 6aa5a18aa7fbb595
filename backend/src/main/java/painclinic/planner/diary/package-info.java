/** Who and what is busy when, and how a course's sessions are put into the free places. */
@NullMarked
@NamedInterface("diary")
package painclinic.planner.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
