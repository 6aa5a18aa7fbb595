-- A press that came twice, or a request that was sent again because its answer got lost, is done once
-- and answered twice. Kept for a day.
create table repeated_request (
    account text not null,
    request_key text not null,
    request_hash bytea not null,
    begun_at timestamptz not null default clock_timestamp(),
    status smallint,
    content_type text,
    answer bytea,
    primary key (account, request_key)
);
create index repeated_request_by_age on repeated_request (begun_at);

comment on table repeated_request is 'What a request that says it is to be done once was answered.';
comment on column repeated_request.account is 'Who sent it.';
comment on column repeated_request.request_key is 'The key it was sent with.';
comment on column repeated_request.request_hash is 'Of what it asked: another request has another key.';
comment on column repeated_request.begun_at is 'When it came first.';
comment on column repeated_request.status is 'What it was answered; null while it is being done.';
comment on column repeated_request.content_type is 'What kind of answer it was.';
comment on column repeated_request.answer is 'The answer.';
