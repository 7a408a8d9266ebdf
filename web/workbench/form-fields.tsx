import type { ReactNode } from 'react';
import type { Form } from '#justice/procedures';
import { useWords } from '#web/words';
import { ActField, type Known } from './act-fields.tsx';
import type { Filled } from './drafts.ts';
import { useSession } from './session.tsx';

interface Props {
  /** The case the fields are filled in for, where there is one. */
  readonly of?: string;
  readonly form: Form;
  readonly filled: Filled;
  readonly errors: Readonly<Record<string, string>>;
  readonly change: (key: string, value: unknown) => void;
}

/** The fields of a form that is filled in for no act yet, or for several cases at once, as forms of acts have them. */
export function FormFields({ of = '', form, filled, errors, change }: Props): ReactNode {
  const { session } = useSession();
  const known: Known = { case: of, act: '', acting: [], now: session?.now ?? '', articles: [], people: [] };
  return Object.entries(form).map(([key, field]) => (
    <ActField
      key={key}
      name={key}
      field={field}
      value={filled[key]}
      error={errors[key]}
      known={known}
      source={undefined}
      change={(value) => change(key, value)}
    />
  ));
}

/** What leaves nothing to choose is said. */
export function Settled({
  facts,
}: {
  readonly facts: readonly { readonly title: readonly [string, string]; readonly says: readonly [string, string] }[];
}): ReactNode {
  const { words, say } = useWords();
  return facts.map(({ title, says }) => <p key={title[0]}>{words.intake.settled(say(title), say(says))}</p>);
}
