import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { InboxRow } from './api.ts';
import type { InboxSearch } from './routes.tsx';
import { useSavedViews } from './saved-views.ts';

/** What the desk is narrowed to; it stands in the address. */
export function Filters({ search, rows }: { readonly search: InboxSearch; readonly rows: readonly InboxRow[] }): ReactNode {
  const { words, say } = useWords();
  const navigate = useNavigate({ from: '/' });
  const set = (some: Partial<Record<keyof InboxSearch, unknown>>): void =>
    void navigate({ search: (before) => ({ ...before, ...some }) as InboxSearch, replace: true });
  const stages = new Map(rows.flatMap(({ stage }) => (stage === undefined ? [] : [[stage.zh, say(stage)] as const])));
  return (
    <form className="row" role="search" onSubmit={(event) => event.preventDefault()}>
      <p className="field">
        <label htmlFor="inbox-filter">{words.inbox.filter}</label>
        <Find value={search.q ?? ''} change={(q) => set({ q: q === '' ? undefined : q })} />
      </p>
      <p className="field">
        <label htmlFor="inbox-due">{words.inbox.due}</label>
        <select
          id="inbox-due"
          value={search.due ?? ''}
          onChange={(event) => set({ due: event.target.value === '' ? undefined : event.target.value })}
        >
          <option value="">{words.inbox.dueAll}</option>
          <option value="over">{words.inbox.dueOver}</option>
          <option value="soon">{words.inbox.dueSoon}</option>
        </select>
      </p>
      <p className="field">
        <label htmlFor="inbox-stage">{words.work.desk.stage}</label>
        <select
          id="inbox-stage"
          value={search.stage ?? ''}
          onChange={(event) => set({ stage: event.target.value === '' ? undefined : event.target.value })}
        >
          <option value="">{words.work.desk.anyStage}</option>
          {[...stages].map(([key, said]) => (
            <option key={key} value={key}>
              {said}
            </option>
          ))}
        </select>
      </p>
      <p className="choices">
        <label>
          <input
            type="checkbox"
            checked={search.held ?? false}
            onChange={(event) => set({ held: event.target.checked ? true : undefined })}
          />
          {words.inbox.heldOnly}
        </label>
      </p>
    </form>
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
