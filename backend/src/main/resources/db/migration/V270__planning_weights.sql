-- A clinic's own weights are read by the planner from now on: only known ones, each within sense.

alter table clinic add column weights_version integer not null default 0;

comment on column clinic.weights_version is 'Grows whenever the clinic''s own weights are written: whoever edits them says which they saw.';

delete from planning_weight
where wish not in ('urgentMissing', 'wait', 'rhythm', 'continuity', 'regularity', 'preference',
    'classRun', 'classChange', 'idle', 'roomSwitch', 'overload', 'cohortFill');

alter table planning_weight
    add constraint wish_is_known check (wish in ('urgentMissing', 'wait', 'rhythm', 'continuity',
        'regularity', 'preference', 'classRun', 'classChange', 'idle', 'roomSwitch', 'overload',
        'cohortFill')),
    add constraint urgent_counts_at_least_once
        check (wish <> 'urgentMissing' or weight between 1 and 100);
