-- What the guideline rulesets allow at most, by ruleset and treatment; null where a ruleset is silent.
--
-- Functions rather than rows: whoever may write data may not write these. Another edition is another
-- code and a migration that replaces the functions; a ruleset in use never changes, so no course is
-- judged anew. A test holds them against the rulesets of the program, which also has the citations.

create or replace function is_guideline(guideline text) returns boolean
    language sql immutable
    return guideline in ('NICE-CG88-2009', 'NICE-NG59-2020', 'NICE-NG193-2021');

create or replace function guideline_sessions(guideline text, treatment text) returns integer
    language sql immutable
    return case guideline when 'NICE-CG88-2009' then
        case treatment when 'GROUP_EXERCISE' then 8 when 'MANUAL_THERAPY' then 9
            when 'ACUPUNCTURE' then 10 end
    end;

create or replace function guideline_window_days(guideline text, treatment text) returns integer
    language sql immutable
    return case guideline when 'NICE-CG88-2009' then
        case when treatment in ('GROUP_EXERCISE', 'MANUAL_THERAPY', 'ACUPUNCTURE') then 84
            when treatment = 'COMBINED_PROGRAMME' then 56 end
    end;

create or replace function guideline_people(guideline text, treatment text) returns integer
    language sql immutable
    return case guideline when 'NICE-CG88-2009' then
        case treatment when 'GROUP_EXERCISE' then 10 end
    end;

-- What the sessions of a course may take, together: CG88 1.7 counts hours, NG193 1.2.5 five hours of
-- a professional's time.
create function guideline_staff_minutes(guideline text, treatment text) returns integer
    language sql immutable
    return case guideline
        when 'NICE-CG88-2009' then case treatment when 'COMBINED_PROGRAMME' then 6000 end
        when 'NICE-NG193-2021' then case treatment when 'ACUPUNCTURE' then 300 end
    end;

-- Do not offer, and what the NHS does not recommend under any guideline: no course of it is written.
create function guideline_forbids(guideline text, treatment text) returns boolean
    language sql immutable
    return treatment in ('TENS', 'LASER', 'INTERFERENTIAL', 'ULTRASOUND', 'LUMBAR_SUPPORT', 'TRACTION',
            'INJECTION')
        or (guideline = 'NICE-NG59-2020' and treatment = 'ACUPUNCTURE');
