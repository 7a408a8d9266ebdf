import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import { Choice, type ChoiceProps } from './people-form.tsx';
import type { Assignable } from './people-queries.ts';

/** A field in which one of several officers is chosen, by name and badge: two may bear one name. */
export function OfficerChoice({ of, ...choice }: Omit<ChoiceProps, 'of'> & { readonly of: readonly Assignable[] }): ReactNode {
  const { choose } = useWords().words.work.people;
  return <Choice {...choice} of={[['', choose], ...of.map(({ officer, name, badge }) => [officer, `${name} ${badge}`] as const)]} />;
}
