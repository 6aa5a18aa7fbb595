-- What a ruleset advises against is not prescribed, and what it limits in staff time is kept to,
-- whoever writes. Courses that were recorded before run on as they were.

update course set taken_over = true
where not taken_over and (guideline_forbids(guideline, treatment)
    or prescribed * staff_minutes_each > guideline_staff_minutes(guideline, treatment));

alter table course
    add constraint course_is_not_advised_against
        check (taken_over or not guideline_forbids(guideline, treatment)),
    add constraint staff_time_within_the_guideline
        check (taken_over or guideline_staff_minutes(guideline, treatment) is null
            or (staff_minutes_each is not null
                and prescribed * staff_minutes_each
                    <= guideline_staff_minutes(guideline, treatment)));
