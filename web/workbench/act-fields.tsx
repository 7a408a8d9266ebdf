import type { ReactNode } from 'react';
import type { Field } from '#justice/procedures';
import { useWords } from '#web/words';

interface Props {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly change: (value: unknown) => void;
}

/** One field of an act's form, as the act's own schema describes it. 表单字段 */
export function ActField({ name, field, value, error, change }: Props): ReactNode {
  const { words, say } = useWords();
  const id = `field-${name}`;
  const isGroup = field.type === 'choice' || field.type === 'yes-no';
  const described = [field.help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`].filter((one) => one !== '').join(' ') || undefined;
  const label = (
    <>
      {say(field.title)}
      {field.optional === true ? <span className="quiet">{words.act.optional}</span> : null}
      {field.type === 'money' ? <span className="quiet">({words.act.money})</span> : null}
    </>
  );
  const help = (
    <>
      {field.help === undefined ? null : (
        <span id={`${id}-help`} className="quiet">
          {say(field.help)}
        </span>
      )}
      {error === undefined ? null : (
        <span id={`${id}-error`} className="error">
          {error}
        </span>
      )}
    </>
  );
  if (isGroup) {
    return (
      <fieldset className="field" data-invalid={error !== undefined} id={id} tabIndex={-1} aria-describedby={described}>
        <legend>{label}</legend>
        {help}
        <Choices name={name} field={field} value={value} change={change} />
      </fieldset>
    );
  }
  return (
    <div className="field" data-invalid={error !== undefined}>
      <label htmlFor={id}>{label}</label>
      {help}
      <Input id={id} field={field} value={value} change={change} described={described} isInvalid={error !== undefined} />
    </div>
  );
}

const MOST_RADIOS = 12;

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
            <input type="checkbox" checked={chosen.includes(key)} onChange={(event) => change(event.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))} />
            {says}
          </label>
        ))}
      </div>
    );
  }
  const current = typeof value === 'boolean' ? String(value) : value;
  const choose = (key: string): void => change(field.type === 'yes-no' ? key === 'true' : key);
  if (options.length > MOST_RADIOS) {
    return (
      <select aria-label={say(field.title)} value={typeof current === 'string' ? current : ''} onChange={(event) => choose(event.target.value)}>
        <option value="" />
        {options.map(([key, says]) => (
          <option key={key} value={key}>
            {says}
          </option>
        ))}
      </select>
    );
  }
  return (
    <div className="choices">
      {options.map(([key, says]) => (
        <label key={key}>
          <input type="radio" name={name} checked={current === key} onChange={() => choose(key)} />
          {says}
        </label>
      ))}
    </div>
  );
}

interface InputProps {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  readonly described: string | undefined;
  readonly isInvalid: boolean;
}

function Input({ id, field, value, change, described, isInvalid }: InputProps): ReactNode {
  const shared = { id, 'aria-describedby': described, 'aria-invalid': isInvalid || undefined };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (field.type === 'day') return <input {...shared} type="date" value={text} onChange={(event) => change(event.target.value)} />;
  if (field.type === 'moment') return <input {...shared} type="datetime-local" value={text} onChange={(event) => change(event.target.value)} />;
  if (field.type === 'number' || field.type === 'money') {
    // Full-width digits are what a Chinese input method types: they are numbers all the same.
    return <input {...shared} inputMode="decimal" autoComplete="off" value={text} onChange={(event) => change(event.target.value.normalize('NFKC'))} />;
  }
  if (field.type === 'articles' || field.type === 'people' || field.type === 'files') return <Lines {...shared} value={value} change={change} />;
  return <textarea {...shared} value={text} onChange={(event) => change(event.target.value)} />;
}

function Lines({ value, change, ...shared }: { readonly id: string; readonly value: unknown; readonly change: (value: unknown) => void }): ReactNode {
  const { words } = useWords();
  const lines = Array.isArray(value) ? (value as readonly string[]).join('\n') : '';
  return (
    <>
      <textarea {...shared} value={lines} onChange={(event) => change(event.target.value.split('\n'))} />
      <span className="quiet small">{words.act.oneLine}</span>
    </>
  );
}
