-- Hours in which a practitioner is away: home at noon, a dentist in the morning. Whole dates are
-- leave. Wall-clock times of the clinic, as those of closed rooms are.
create table practitioner_absence (
    clinic_id bigint not null,
    practitioner_id text not null,
    position integer not null,
    away_from timestamp not null,
    away_to timestamp not null,
    primary key (clinic_id, practitioner_id, position),
    constraint absence_begins_before_it_ends check (away_from < away_to),
    foreign key (clinic_id, practitioner_id) references practitioner on delete cascade
);
