-- Tables of records that came after the audit, and which record each of their rows belongs to. Run
-- after all numbered migrations, and again whenever a line is added: triggers that are there are made
-- anew. What is left out and what is secret is said as in V221.
do $$
declare
    one record;
begin
    if to_regproc('audit_table') is null then
        return;
    end if;
    for one in
        select * from (values
            ('draft_base', 'draft_id', '{booked,records}'::text[], '{}'::text[]),
            ('draft_publication', 'draft_id', '{}', '{}'),
            ('account_link', 'account_id', '{}', '{token_hash}'),
            ('heading_meaning', 'heading', '{}', '{}'),
            ('message', 'patient_id', '{}', '{}'),
            ('appointment_confirmation', 'appointment_id', '{}', '{}'),
            ('desk_note', 'id', '{}', '{}'),
            ('calendar_link', 'account_id', '{}', '{secret_hash}'),
            ('held_place', 'hold_id', '{}', '{}'),
            ('offered_place', 'id', '{}', '{}'),
            ('offer', 'place_id', '{}', '{}')
        ) as later (relation, record_key, left_out, secret)
        where to_regclass(relation) is not null
    loop
        call audit_table(one.relation::regclass, one.record_key, one.left_out, one.secret);
    end loop;
end $$;
