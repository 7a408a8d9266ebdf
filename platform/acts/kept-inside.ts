import type { Statement } from '#platform/store';
import type { Entering } from './writer.ts';

/** The statement by which an entry that the law keeps secret stays with the agency it is of; none where the law does not. 保密 */
export function keptInside({ case: id, number, happening, practice }: Entering): readonly Statement[] {
  if (happening.kind !== 'act') return [];
  const { act, agency } = happening.performed.entry;
  if (agency === undefined || practice.jurisdiction.core.acts[act]?.act.secret === undefined) return [];
  return [
    {
      name: 'keep-inside',
      text: 'insert into fashu.kept_inside (case_id, number, agency_id) values ($1, $2, $3)',
      values: [id, number, agency],
    },
  ];
}
