import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { InboxCounts } from './api.ts';
import type { InboxSearch } from './routes.tsx';
import { useSavedViews } from './saved-views.ts';

const DUE = { over: 'dueOver', urgent: 'dueUrgent', soon: 'dueSoon' } as const;
const KINDS = ['request', 'approval', 'vote', 'sent-back', 'assignment'] as const;

/** What the desk is narrowed to; it stands in the address. Beside each choice stands how many cases of the whole desk it has. */
export function Filters({ search, counts }: { readonly search: InboxSearch; readonly counts: InboxCounts | undefined }): ReactNode {
  const { words, say } = useWords();
  const navigate = useNavigate({ from: '/' });
  const set = (some: Partial<Record<keyof InboxSearch, unknown>>): void =>
    void navigate({ search: (before) => ({ ...before, ...some }) as InboxSearch, replace: true });
  const { inbox } = words;
  const procedures = counts?.procedures ?? [];
  const stages = (counts?.stages ?? []).filter(({ procedure }) => search.procedure === undefined || procedure === search.procedure);
  const byStage = new Map(stages.map((one) => [one.stage, one]));
  return (
    <form className="row" role="search" onSubmit={(event) => event.preventDefault()}>
      <p className="field">
        <label htmlFor="inbox-filter">{inbox.filter}</label>
        <Find value={search.q ?? ''} change={(q) => set({ q: q === '' ? undefined : q })} />
      </p>
      <Choice id="inbox-due" label={inbox.due} any={inbox.dueAll} value={search.due} change={(due) => set({ due })}>
        {(['over', 'urgent', 'soon'] as const).map((due) => [due, inbox[DUE[due]]])}
      </Choice>
      <Choice id="inbox-kind" label={inbox.kind} any={inbox.kindAll} value={search.kind} change={(kind) => set({ kind })}>
        {KINDS.map((kind) => [kind, inbox.withCount(inbox.awaits[kind], counts?.kinds[kind] ?? 0)])}
      </Choice>
      {procedures.length < 2 && search.procedure === undefined ? null : (
        <Choice
          id="inbox-procedure"
          label={inbox.procedure}
          any={words.work.desk.anyStage}
          value={search.procedure}
          change={(procedure) => set({ procedure, stage: undefined })}
        >
          {procedures.map(({ procedure, title, cases }) => [procedure, inbox.withCount(say(title), cases)])}
        </Choice>
      )}
      <Choice
        id="inbox-stage"
        label={words.work.desk.stage}
        any={words.work.desk.anyStage}
        value={search.stage}
        change={(stage) => set({ stage })}
      >
        {[...byStage.values()].map(({ stage, title }) => [
          stage,
          inbox.withCount(
            say(title),
            stages.filter((one) => one.stage === stage).reduce((sum, { cases }) => sum + cases, 0),
          ),
        ])}
      </Choice>
      <p className="choices">
        <label>
          <input
            type="checkbox"
            checked={search.held ?? false}
            onChange={(event) => set({ held: event.target.checked ? true : undefined })}
          />
          {inbox.withCount(inbox.heldOnly, counts?.heldCases ?? 0)}
        </label>
      </p>
    </form>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  /** What it says when nothing is chosen. */
  readonly any: string;
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
  readonly children: readonly (readonly [value: string, says: string])[];
}

function Choice({ id, label, any, value = '', change, children }: ChoiceProps): ReactNode {
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => change(event.target.value === '' ? undefined : event.target.value)}>
        <option value="">{any}</option>
        {children.map(([one, says]) => (
          <option key={one} value={one}>
            {says}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The text looked for; a character that is still being composed is not looked for yet. */
function Find({ value, change }: { readonly value: string; readonly change: (value: string) => void }): ReactNode {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  const tell = (text: string): void => {
    setTold(text);
    change(text);
  };
  return (
    <input
      id="inbox-filter"
      type="search"
      value={typed}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.target.value);
        if (!(event.nativeEvent as InputEvent).isComposing) tell(event.target.value);
      }}
      onCompositionEnd={(event) => tell(event.currentTarget.value)}
    />
  );
}

/** Views somebody has kept: a name and an address. */
export function SavedViews({ search }: { readonly search: InboxSearch }): ReactNode {
  const { words } = useWords();
  const { views, keep, remove } = useSavedViews();
  const [name, setName] = useState<string>();
  const save = (event: React.SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (name !== undefined && name.trim() !== '') keep({ name: name.trim(), search });
    setName(undefined);
  };
  const { desk } = words.work;
  return (
    <div className="row saved">
      {views.length === 0 ? null : (
        <ul className="row" aria-label={desk.saved}>
          {views.map((view) => (
            <li key={view.name} className="row">
              <Link to="/" search={view.search}>
                {view.name}
              </Link>
              <Button kind="plain" aria-label={desk.remove(view.name)} onPress={() => remove(view.name)}>
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      {name === undefined ? (
        <Button kind="plain" onPress={() => setName('')}>
          {desk.save}
        </Button>
      ) : (
        <form className="row" onSubmit={save}>
          <p className="field">
            <label htmlFor="view-name">{desk.saveName}</label>
            {/* Whoever asked to save goes on typing here. */}
            <input
              id="view-name"
              ref={(input) => input?.focus()}
              maxLength={20}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </p>
          <Button type="submit">{desk.saveDo}</Button>
        </form>
      )}
    </div>
  );
}
