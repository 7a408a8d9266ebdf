import type { Migration } from './migration.ts';

/** A witness that was away signs a published checkpoint later: lines are added to it, and nothing of it is changed. 补充见证 */
export const laterSignatures: Migration = {
  name: '0014-later-signatures',
  statements: [
    `create function fashu.only_more_signatures() returns trigger language plpgsql as $$ begin
      if new.size <> old.size or new.root <> old.root or new.at <> old.at or not starts_with(new.note, old.note) then
        raise exception 'to a checkpoint signatures are added, nothing of it is changed' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
    'create trigger checkpoints_stay before update on fashu.checkpoints for each row execute function fashu.only_more_signatures()',
    'grant update (note) on fashu.checkpoints to fashu_system',
  ],
};
