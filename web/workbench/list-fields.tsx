import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';

interface Props {
  readonly id: string;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

const itemsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly unknown[]).map(String) : []);

function Chosen({ items, remove }: { readonly items: readonly string[]; readonly remove: (item: string) => void }): ReactNode {
  const { words } = useWords();
  return items.length === 0 ? null : (
    <ul className="chosen">
      {items.map((item) => (
        <li key={item} className="row">
          <span className="document">{item}</span>
          <Button kind="plain" aria-label={words.work.act.remove(item)} onPress={() => remove(item)}>
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Several of a kind, picked from what is known or written: articles, people. */
export function Listed({ value, change, from, ...shared }: Props & { readonly from: readonly string[] }): ReactNode {
  const { words } = useWords();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const items = itemsOf(value);
  const add = (): void => {
    const parts = typed.split(/[、;；\n]/u).map((part) => part.trim());
    const fresh = parts.filter((part) => part !== '' && !items.includes(part));
    if (fresh.length > 0) change([...items, ...fresh]);
    setTyped('');
    input.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    // Enter that ends a composition only ends it.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <>
      <Chosen items={items} remove={(item) => change(items.filter((one) => one !== item))} />
      <span className="row">
        <input
          {...shared}
          ref={input}
          list={`${shared.id}-list`}
          autoComplete="off"
          placeholder={words.work.act.find}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
          onBlur={() => typed.trim() !== '' && add()}
        />
        <Button onPress={add}>{words.work.act.add}</Button>
      </span>
      <datalist id={`${shared.id}-list`}>
        {from
          .filter((one) => !items.includes(one))
          .map((one) => (
            <option key={one} value={one} />
          ))}
      </datalist>
    </>
  );
}
