import type { Migration } from './migration.ts';

/** An entry that names a file, and a proposal that does. */
const NAMED_IN_AN_ENTRY = `exists (select 1 from fashu.openings o where o.path like '/form/%/file' and o.value = to_jsonb(files.digest) and o.case_id = files.case_id)`;
const NAMED_IN_A_PROPOSAL = `exists (select 1 from fashu.proposals p where p.case_id = files.case_id
  and jsonb_path_exists(p.command, '$.form.*[*].file ? (@ == $digest)', jsonb_build_object('digest', files.digest)))`;

/** Files are handed in to a case before acts name them; what somebody is writing is kept for them alone. 附件、草稿 */
export const filesAndDrafts: Migration = {
  name: '0008-files-and-drafts',
  statements: [
    `create table fashu.files (
      case_id text not null references fashu.cases, digest text not null, media_type text not null, bytes integer not null, label text not null,
      uploaded_by text not null, uploaded_at timestamptz not null default now(), wanted_at timestamptz not null default now(),
      primary key (case_id, digest, uploaded_by))`,
    'create index files_by_digest on fashu.files (digest)',
    'create index files_by_wanted on fashu.files (wanted_at)',
    // Any text may stand there, however long: a hash of it, not the text.
    `create index openings_naming_files on fashu.openings using hash (value) where path like '/form/%/file'`,
    'grant select, insert, delete on fashu.files to fashu_system',
    'grant update (media_type, bytes, label, wanted_at) on fashu.files to fashu_system',
    'grant select on fashu.files to fashu_app',
    'alter table fashu.files enable row level security',
    'create policy system_all on fashu.files to fashu_system using (true) with check (true)',
    // INVARIANT: what nobody has named yet is seen by whoever handed it in; else who reads the entry or the proposal that names it may read it.
    `create policy named on fashu.files for select to fashu_app using (fashu.may_see(case_id)
      and (current_setting('fashu.is_person', true) = 'yes' or fashu.is_cleared(label))
      and (uploaded_by = fashu.actor() or ${NAMED_IN_AN_ENTRY} or ${NAMED_IN_A_PROPOSAL}))`,

    `create table fashu.drafts (
      actor text not null, case_id text not null references fashu.cases, act text not null, subject text not null,
      version integer not null, filled jsonb not null, saved_at timestamptz not null default now(),
      primary key (actor, case_id, act, subject))`,
    'create index drafts_by_age on fashu.drafts (saved_at)',
    'grant select, insert, update, delete on fashu.drafts to fashu_app',
    'alter table fashu.drafts enable row level security',
    'create policy own on fashu.drafts to fashu_app using (actor = fashu.actor() and fashu.may_see(case_id)) with check (actor = fashu.actor() and fashu.may_see(case_id))',
    // The platform throws old ones away, and reads none.
    'grant delete, select (saved_at) on fashu.drafts to fashu_system',
    'create policy old on fashu.drafts to fashu_system using (true)',
  ],
};
