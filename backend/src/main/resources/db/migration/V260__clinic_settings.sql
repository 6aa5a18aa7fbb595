-- What the clinic decides about itself on screen, without a file.
alter table clinic
    add column bank_holidays text
        check (bank_holidays in ('ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND')),
    add column settings_version integer not null default 0;

comment on column clinic.bank_holidays is
    'Whose bank holidays it keeps; null: those that the installation is configured for.';
comment on column clinic.settings_version is
    'Counts the edits of its name, its bank holidays and its planning window on screen.';
