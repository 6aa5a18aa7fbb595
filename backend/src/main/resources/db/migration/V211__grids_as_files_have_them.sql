-- A file's grid may be any whole number of minutes up to a day; the column allowed four hours.
alter table clinic
    drop constraint grid_is_sensible,
    add constraint grid_is_sensible check (grid_minutes between 1 and 1440);
