-- What the columns of imported tables are about, as somebody has chosen. It belongs to the clinic,
-- not to a browser: the same export comes again next month, to whoever is at the desk then.
create table heading_meaning (
    clinic_id bigint not null references clinic on delete cascade,
    table_kind text not null check (table_kind in ('PATIENTS', 'HOURS')),
    heading text not null check (heading <> ''),
    meaning text not null,
    primary key (clinic_id, table_kind, heading)
);

comment on table heading_meaning is 'What the columns of imported tables are about, by their headings.';
comment on column heading_meaning.clinic_id is 'Whose choice it is.';
comment on column heading_meaning.table_kind is 'What the tables are of: one heading may mean two things.';
comment on column heading_meaning.heading is 'In small letters, without accents and signs.';
comment on column heading_meaning.meaning is 'The code of what it is about; empty for a column that is left out.';
