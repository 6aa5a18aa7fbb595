-- An answer that is given again names the version that it has, as it did the first time.
alter table repeated_request add column etag text;

comment on column repeated_request.etag is 'Which version the answer has; null: it says none.';
comment on column repeated_request.status is
    'What it was answered; null while it is being done, or where nobody knows whether it was.';
comment on table repeated_request is
    'What a request that says it is to be done once was answered; kept for a day.';
