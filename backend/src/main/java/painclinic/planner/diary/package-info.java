/** Who and what is busy when, and how a course's sessions are put into the free places. */
@NullMarked
package painclinic.planner.diary;

import org.jspecify.annotations.NullMarked;
