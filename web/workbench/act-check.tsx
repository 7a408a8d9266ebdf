import type { ReactNode } from 'react';
import type { Act, Field } from '#justice/procedures';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';

interface Props {
  readonly act: Act;
  readonly read: CaseRead;
  readonly subject: string | undefined;
  readonly filled: Readonly<Record<string, unknown>>;
}

/** Everything once more, as it will stand in the record. 核对 */
export function ActCheck({ act, read, subject, filled }: Props): ReactNode {
  const { words, say } = useWords();
  const name = read.subjects.find(({ id }) => id === subject)?.name;
  const rows = Object.entries(act.form ?? {}).flatMap(([key, field]) => {
    const said = sayValue(field, filled[key], { say, yes: words.act.yes, no: words.act.no });
    return said === '' ? [] : [{ key, title: say(field.title), said }];
  });
  return (
    <div className="stack document">
      <h2>
        {say(act.title)} {name ?? ''}
      </h2>
      <dl className="facts">
        {rows.map(({ key, title, said }) => (
          <div key={key} className="fact">
            <dt>{title}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface Saying {
  readonly say: ReturnType<typeof useWords>['say'];
  readonly yes: string;
  readonly no: string;
}

function sayValue(field: Field, value: unknown, { say, yes, no }: Saying): string {
  if (value === undefined || value === '') return '';
  if (field.type === 'yes-no') return value === true ? yes : no;
  if (field.type === 'choice') {
    const chosen = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    return chosen.map((one) => (field.of[one] === undefined ? one : say(field.of[one]))).join('、');
  }
  if (Array.isArray(value)) return (value as readonly string[]).filter((line) => line.trim() !== '').join('、');
  return String(value);
}
