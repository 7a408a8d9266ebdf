import type { ReactNode } from 'react';
import { Button, Reasons } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Entry, Offer } from './api.ts';
import { CourseList } from './case-course.tsx';

export interface Since {
  readonly read: CaseRead;
  readonly entries: readonly Entry[];
  readonly offers: readonly Offer[];
  /** The last version of the case that whoever acts has looked at: what is sent says so, and nothing later is written over. */
  readonly seen: number;
  readonly look: () => void;
}

interface Props extends Since {
  readonly act: string;
  readonly subject: string | undefined;
}

/** What happened in the case while somebody was filling in a form; they look at it, and go on with what they wrote. 办理期间的变化 */
export function ChangedMeanwhile({ read, entries, offers, seen, look, act, subject }: Props): ReactNode {
  const { words } = useWords();
  const { around } = words;
  if (read.version <= seen) return null;
  const offer = offers.find((one) => one.act === act && (subject === undefined || one.subject === subject));
  return (
    <section className="error-summary notice stack" role="alert">
      <h2>{around.changed}</h2>
      <CourseList entries={entries.filter(({ number }) => number > seen)} read={read} isWhole />
      {offer === undefined || offer.isAllowed ? null : (
        <div>
          <strong>{around.noLonger}</strong>
          <Reasons reasons={offer.reasons} />
        </div>
      )}
      <p className="quiet">{around.changedLead}</p>
      <p>
        <Button onPress={look}>{around.goOn}</Button>
      </p>
    </section>
  );
}
