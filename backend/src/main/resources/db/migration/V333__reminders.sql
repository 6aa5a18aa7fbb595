-- Who was reminded of what: nobody is reminded twice, and of another time anew.
create table reminder (
    appointment_id uuid not null,
    starts_at timestamptz not null,
    days integer not null,
    message_id uuid not null references message on delete cascade,
    primary key (appointment_id, starts_at, days)
);
create index reminder_by_message on reminder (message_id);
comment on table reminder is 'What people were reminded of, or were tried to be.';
comment on column reminder.appointment_id is 'Of which appointment.';
comment on column reminder.starts_at is 'Of which time; another is another reminder.';
comment on column reminder.days is 'How many days before.';
comment on column reminder.message_id is 'By which message.';
