-- The tables whose changes are written down, and which record each of their rows belongs to. A test
-- knows the few that are not: sessions of browsers, guesses at passwords, the queue of jobs, the
-- progress of a run.
--
-- Left out is what only counts or repeats: a clinic's version grows with every act, a course's and a
-- session's numbers travel into their appointments, a run tells how far it is each second, and drafts
-- and files are documents of megabytes whose effect is written down row by row when they are taken over.

call audit_table('clinic', 'id', left_out => '{version}');
call audit_table('adopted_guideline', 'clinic_id');
call audit_table('planning_weight', 'clinic_id');
call audit_table('treatment', 'id');
call audit_table('local_limit', 'treatment');
call audit_table('session_template', 'treatment_id');
call audit_table('session_template_leader', 'treatment_id');
call audit_table('site', 'id');
call audit_table('opening_hours', 'site_id');
call audit_table('site_closure', 'site_id');
call audit_table('room', 'id');
call audit_table('room_closure', 'room_id');
call audit_table('practitioner', 'id');
call audit_table('working_block', 'practitioner_id');
call audit_table('practitioner_leave', 'practitioner_id');
call audit_table('practitioner_absence', 'practitioner_id');

call audit_table('patient', 'id');
call audit_table('patient_window', 'patient_id');
call audit_table('patient_absence', 'patient_id');

call audit_table('counting_policy', 'id');
call audit_table('counting_rule', 'policy_id');
call audit_table('referral', 'id');
call audit_table('course', 'id');
call audit_table('course_review', 'course_id');
call audit_table('override', 'subject_id');

call audit_table('hold', 'id');
call audit_table('class_series', 'id');
call audit_table('class_slot', 'series_id');
call audit_table('enrolment', 'course_id');
call audit_table('session', 'id', left_out => '{most_people,room_capacity}');
call audit_table('session_staff', 'session_id', left_out => '{starts_at,ends_at}');
call audit_table('appointment', 'id', left_out =>
    '{places,form,kind,template_no,treatment_id,prescribed,used,treatment_window,policy_id,one_to_one,is_live}');
call audit_table('cancelled_appointment', 'id');

call audit_table('draft', 'id', left_out => '{schedule,measures,changes,comparison}');
call audit_table('draft_step', 'draft_id', left_out => '{schedule,measures}');
call audit_table('planning_run', 'id', left_out => '{owner,unplanned,missing,soft_cost}');
call audit_table('clinic_import', 'id', left_out => '{file,seen}');

call audit_table('app_user', 'id', secret => '{password_hash}');
