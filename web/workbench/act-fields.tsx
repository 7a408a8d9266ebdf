import { useState, type ReactNode } from 'react';
import type { Field } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { BookingInput } from './booking-field.tsx';
import { capitalMoney, findFen, findWrittenDay, findWrittenMoment, sayDay } from './chinese-input.ts';
import { LabelledField, type Described } from './field.tsx';
import { FilesField } from './files-field.tsx';
import { Listed } from './list-fields.tsx';
import { Offers } from './offered.tsx';
import type { Offered, Source } from './prefill.ts';

/** What a field may be filled from: articles the case's acts cite, people in it. */
export interface Known {
  /** The case files are handed in to. */
  readonly case: string;
  readonly act: string;
  /** The officers who act, and who sit in the panel. */
  readonly acting: readonly string[];
  readonly now: string;
  readonly articles: readonly string[];
  readonly people: readonly string[];
}

interface Props {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly known: Known;
  readonly source: Source | undefined;
  readonly offered?: readonly Offered[] | undefined;
  readonly change: (value: unknown) => void;
}

const MOST_RADIOS = 6;
const MOST_LISTED = 12;
/** The longest text that is one line: a name. */
const A_LINE = 200;

/** One field of an act's form, as the act's own schema describes it. 表单字段 */
export function ActField({ name, field, value, error, known, source, offered = [], change }: Props): ReactNode {
  const { words, say } = useWords();
  const label = (
    <>
      {say(field.title)}
      {field.optional === true ? <span className="quiet">{words.act.optional}</span> : null}
      {field.type === 'money' ? <span className="quiet">({words.act.money})</span> : null}
      {field.type === 'number' && field.unit !== undefined ? <span className="quiet">({say(field.unit)})</span> : null}
    </>
  );
  const under = (
    <>
      {source === undefined ? null : <span className="quiet small">{words.work.act.from(say(source.title), source.day)}</span>}
      <Offers field={field} value={value} offered={offered} change={change} />
    </>
  );
  const help = field.help === undefined ? undefined : say(field.help);
  const isGroup = isManifold(field);
  return (
    <LabelledField id={`field-${name}`} label={label} help={help} error={error} isGroup={isGroup} under={under}>
      {(described) =>
        isGroup ? (
          <Group described={described} name={name} field={field} value={value} known={known} change={change} />
        ) : (
          <Input described={described} field={field} value={value} change={change} known={known} />
        )
      }
    </LabelledField>
  );
}

interface GroupProps extends Pick<Props, 'name' | 'field' | 'value' | 'known' | 'change'> {
  readonly described: Described;
}

/** What is filled in by more than one control. */
function Group({ described: { id, ...described }, name, field, value, known, change }: GroupProps): ReactNode {
  const { words } = useWords();
  if (field.type === 'files') return <FilesField case={known.case} field={field} value={value} change={change} />;
  if (field.type !== 'booking') return <Choices name={name} field={field} value={value} change={change} />;
  return (
    <BookingInput
      value={value}
      known={known}
      change={change}
      moment={(end, text, put) => (
        <DayInput
          {...described}
          id={`${id}-${end}`}
          aria-label={end === 'from' ? words.hearings.columns.time : words.hearings.booking.until}
          type="moment"
          now={known.now}
          text={text}
          change={(typed) => put(String(typed))}
        />
      )}
    />
  );
}

const isManifold = (field: Field): boolean =>
  field.type === 'yes-no' ||
  field.type === 'booking' ||
  field.type === 'files' ||
  (field.type === 'choice' && (field.several === true || Object.keys(field.of).length <= MOST_RADIOS));

function Choices({ name, field, value, change }: Pick<Props, 'name' | 'field' | 'value' | 'change'>): ReactNode {
  const { words, say } = useWords();
  const options: readonly (readonly [key: string, says: string])[] =
    field.type === 'choice'
      ? Object.entries(field.of).map(([key, title]) => [key, say(title)] as const)
      : [
          ['true', words.act.yes],
          ['false', words.act.no],
        ];
  if (field.type === 'choice' && field.several === true) {
    const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
    return (
      <div className="choices">
        {options.map(([key, says]) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={(event) => change(event.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
            />
            {says}
          </label>
        ))}
      </div>
    );
  }
  const current = typeof value === 'boolean' ? String(value) : value;
  return (
    <div className={options.length <= 3 ? 'choices few' : 'choices'}>
      {options.map(([key, says]) => (
        <label key={key}>
          <input
            type="radio"
            name={name}
            checked={current === key}
            onChange={() => change(field.type === 'yes-no' ? key === 'true' : key)}
          />
          {says}
        </label>
      ))}
    </div>
  );
}

interface InputProps {
  readonly described: Described;
  readonly field: Field;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  readonly known: Known;
}

function Input({ described: shared, field, value, change, known }: InputProps): ReactNode {
  const { words } = useWords();
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (field.type === 'text' && (field.most ?? Infinity) <= A_LINE)
    return <input {...shared} autoComplete="off" maxLength={field.most} value={text} onChange={(event) => change(event.target.value)} />;
  switch (field.type) {
    case 'day':
    case 'moment':
      return <DayInput {...shared} type={field.type} now={known.now} text={text} change={change} />;
    case 'number':
      // Full-width digits are what a Chinese input method types: they are numbers all the same.
      return (
        <input
          {...shared}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => change(event.target.value)}
          onBlur={() => change(text.normalize('NFKC'))}
        />
      );
    case 'money': {
      const fen = findFen(text);
      return (
        <>
          <input
            {...shared}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => change(event.target.value)}
            onBlur={() => change(text.normalize('NFKC'))}
          />
          {fen === undefined ? null : <span className="quiet">{words.work.act.capital(capitalMoney(fen))}</span>}
        </>
      );
    }
    case 'choice':
      return <Pick {...shared} of={field.of} text={text} change={change} />;
    case 'articles':
      return <Listed {...shared} value={value} change={change} from={known.articles} />;
    case 'people':
      return <Listed {...shared} value={value} change={change} from={known.people} />;
    case 'booking':
    case 'files':
    case 'text':
    case 'yes-no':
    default:
      return (
        <textarea
          {...shared}
          value={text}
          rows={Math.min(12, Math.max(3, Math.ceil(text.length / 42)))}
          maxLength={field.type === 'text' ? field.most : undefined}
          onChange={(event) => change(event.target.value)}
        />
      );
  }
}

interface Shared extends Described {
  readonly 'aria-label'?: string;
}

interface DayProps extends Shared {
  readonly type: 'day' | 'moment';
  readonly now: string;
  readonly text: string;
  readonly change: (value: unknown) => void;
}

/** A day as it is typed or pasted; how it was understood stands beside it, with the weekday. */
function DayInput({ type, now, text, change, ...shared }: DayProps): ReactNode {
  const { words } = useWords();
  const find = type === 'day' ? findWrittenDay : findWrittenMoment;
  const found = find(text, now);
  const { day } = words.work;
  return (
    <>
      <span className="row">
        <input
          {...shared}
          className="short"
          autoComplete="off"
          value={text}
          onChange={(event) => change(event.target.value)}
          onBlur={() => found !== undefined && change(found)}
        />
        <Button kind="plain" onPress={() => change(type === 'day' ? now.slice(0, 10) : now.slice(0, 16))}>
          {type === 'day' ? day.today : day.now}
        </Button>
        {found === undefined ? null : <span>{sayDay(found, words)}</span>}
      </span>
      <span className="quiet small">{type === 'day' ? day.hint : day.momentHint}</span>
    </>
  );
}

interface PickProps extends Shared {
  readonly of: Readonly<Record<string, readonly [string, string]>>;
  readonly text: string;
  readonly change: (value: unknown) => void;
}

/** One of many: a list to open, or, where it is long, one to type into. */
function Pick({ of, text, change, ...shared }: PickProps): ReactNode {
  const { words, say } = useWords();
  const options = Object.entries(of).map(([key, title]) => [key, say(title)] as const);
  const [typed, setTyped] = useState(() => options.find(([key]) => key === text)?.[1] ?? text);
  if (options.length <= MOST_LISTED) {
    return (
      <select {...shared} value={text} onChange={(event) => change(event.target.value)}>
        <option value="">{words.work.act.choose}</option>
        {options.map(([key, says]) => (
          <option key={key} value={key}>
            {says}
          </option>
        ))}
      </select>
    );
  }
  const type = (said: string): void => {
    setTyped(said);
    change(options.find(([, title]) => title === said.trim())?.[0] ?? said);
  };
  return (
    <>
      <input
        {...shared}
        list={`${shared.id}-list`}
        autoComplete="off"
        placeholder={words.work.act.find}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <datalist id={`${shared.id}-list`}>
        {options.map(([key, says]) => (
          <option key={key} value={says} />
        ))}
      </datalist>
    </>
  );
}
