-- A draft remembers what it was made from, so that it can be judged against the clinic as it is when
-- somebody decides, and published in part. Drafts that were open until now do not know what they were
-- made from: they are set aside, and planned again in minutes.

update draft set state = 'DISCARDED', decided_at = now() where state = 'DRAFT';
update draft_step set schedule = null, measures = null;

-- What a draft was made from, at each version of the clinic at which the planner or a step by hand
-- looked at it: the sessions that were published then, and the records.
create table draft_base (
    draft_id uuid not null references draft on delete cascade,
    version bigint not null,
    booked text not null check (booked is json),
    records bytea not null,
    primary key (draft_id, version)
);

-- Who published how much of a draft, and when.
create table draft_publication (
    draft_id uuid not null references draft on delete cascade,
    number integer not null check (number > 0),
    published_at timestamptz not null,
    published_by text not null,
    appointments integer not null check (appointments >= 0),
    left_over integer not null check (left_over >= 0),
    revision integer not null,
    primary key (draft_id, number)
);

alter table draft
    add column decided_by text,
    add column places_published integer not null default 0 check (places_published >= 0);
alter table draft_step
    add column made_by text,
    add column based_on_version bigint;

comment on table draft_base is 'What a draft was made from.';
comment on column draft_base.draft_id is 'Which draft.';
comment on column draft_base.version is 'The clinics version then.';
comment on column draft_base.booked is 'The sessions that were published then, and what has been published of the draft since.';
comment on column draft_base.records is 'The clinics records then, as a compressed file.';

comment on table draft_publication is 'Who published how much of a draft, and when.';
comment on column draft_publication.draft_id is 'Which draft.';
comment on column draft_publication.number is 'Which time.';
comment on column draft_publication.published_at is 'When.';
comment on column draft_publication.published_by is 'The account of who did it.';
comment on column draft_publication.appointments is 'How many places were taken over.';
comment on column draft_publication.left_over is 'How many places it still proposed afterwards.';
comment on column draft_publication.revision is 'Which revision of the draft they had seen.';

comment on column draft.decided_by is 'The account of who decided; null before drafts remembered it.';
comment on column draft.places_published is 'How many of its places have been published.';
comment on column draft_step.made_by is 'The account of who made the step; null before steps remembered it.';
comment on column draft_step.based_on_version is 'The version of the clinic that the draft was made from before the step.';

call audit_table('draft_base', 'draft_id', left_out => '{booked,records}');
call audit_table('draft_publication', 'draft_id');
