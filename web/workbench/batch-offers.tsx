import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { InboxRow } from './api.ts';
import { batchesIn, itemsOf, MOST_AT_ONCE, type Batch } from './batch.ts';

interface Props {
  readonly rows: readonly InboxRow[];
  readonly chosen: readonly InboxRow[];
  readonly choose: (rows: readonly InboxRow[]) => void;
}

/** What may be done with all the chosen rows at once; what else has the same next step; and how many must be done one by one. */
export function BatchOffers({ rows, chosen, choose }: Props): ReactNode {
  const { words } = useWords();
  const { batch } = words.work;
  const batches = batchesIn(chosen);
  const others = chosen.length - batches.reduce((sum, one) => sum + one.rows.length, 0);
  const [only] = batches;
  const alike =
    batches.length === 1 ? batchesIn(rows).find(({ act, role, procedure }) => isSame({ act, role, procedure }, only)) : undefined;
  const further = (alike?.rows.length ?? 0) - (only?.rows.length ?? 0);
  return (
    <>
      {batches.map((one) => (
        <Offer key={`${one.procedure}/${one.act}/${one.role}`} batch={one} />
      ))}
      {alike === undefined || further === 0 ? null : <Button onPress={() => choose(alike.rows)}>{batch.alike(further)}</Button>}
      {others === 0 ? null : <span className="quiet small">{batch.oneByOne(others)}</span>}
    </>
  );
}

const isSame = (one: Pick<Batch, 'procedure' | 'act' | 'role'>, other: Batch | undefined): boolean =>
  one.procedure === other?.procedure && one.act === other.act && one.role === other.role;

function Offer({ batch }: { readonly batch: Batch }): ReactNode {
  const { words, say } = useWords();
  const { procedure, act, role, title, rows } = batch;
  if (rows.length > MOST_AT_ONCE) return <span className="error">{words.work.batch.most(MOST_AT_ONCE)}</span>;
  return (
    <Link
      className="button"
      data-kind="primary"
      to="/batch"
      search={{ procedure, act, role, of: itemsOf(batch).map((item) => [item.case, item.subject, item.version] as const) }}
    >
      {words.work.batch.offer(say(title), rows.length)}
    </Link>
  );
}
