import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';
import { useProcedure } from './case-queries.ts';
import { grouped } from './grouped.ts';
import { Choice, DoOrLeave, Field, FormDialog, useSending, WhatIsWrong } from './people-form.tsx';
import { useEntering, useParties, type EnteringAs, type Party } from './people-queries.ts';
import { useSession } from './session.tsx';
import { namesApart } from './subjects.ts';
import type { Wrong } from './what-is-wrong.tsx';

/** Links a person to the case as a party, counsel or representative: for whom the server would let. 登记诉讼参与人 */
export function LinkParty({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const entering = useEntering(read.id);
  const as = entering.data?.items ?? [];
  if (as.length === 0) return null;
  return (
    <div>
      <FormDialog name={words.work.people.link}>{(close) => <Linking read={read} as={as} close={close} />}</FormDialog>
    </div>
  );
}

interface Filled {
  readonly by: string;
  readonly role: string;
  readonly subject: string;
  readonly person: string;
  readonly name: string;
  readonly born: string;
}

interface Props {
  readonly read: CaseRead;
  readonly as: readonly EnteringAs[];
  readonly close: () => void;
}

function Linking({ read, as, close }: Props): ReactNode {
  const { words, say } = useWords();
  const { people } = words.work;
  const { roles, subjectsOf, known } = useChoices(read);
  const [filled, setFilled] = useState<Filled>({ by: as[0]?.role ?? '', role: '', subject: '', person: '', name: '', born: '' });
  const fill = (some: Partial<Filled>): void => setFilled((before) => ({ ...before, ...some }));
  const title = say(roles.find(([role]) => role === filled.role)?.[1] ?? ['', '']);
  const called = known.find(({ person }) => person === filled.person)?.name ?? filled.name.trim();
  const { send, ...sent } = useSending({ case: read.id, path: 'parties', close, tell: () => people.linked(called, title) });
  const last = Number((useSession().session?.now ?? '').slice(0, 4));
  const subjects = subjectsOf(filled.role);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void send(wrongWith(filled, { last, people, missing: words.act.missing }), bodyOf(filled));
  };
  // Who is the only one it can be for is chosen with the role.
  const chooseRole = (role: string): void => fill({ role, subject: subjectsOf(role).length === 1 ? (subjectsOf(role)[0]?.[0] ?? '') : '' });
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p className="quiet">{people.linkLead}</p>
      <WhatIsWrong {...sent} />
      {as.length < 2 ? null : (
        <Choice
          id="link-by"
          label={people.by}
          wrong={sent.wrong}
          value={filled.by}
          choose={(by) => fill({ by })}
          of={as.map((one) => [one.role, `${say(one.title)} · ${say(one.name)}`])}
        />
      )}
      <Choice
        id="link-role"
        label={people.role}
        wrong={sent.wrong}
        value={filled.role}
        choose={chooseRole}
        of={[['', people.choose], ...roles.map(([role, says]) => [role, say(says)] as const)]}
      />
      {filled.role === '' ? null : (
        <Choice
          id="link-subject"
          label={people.subject}
          wrong={sent.wrong}
          value={filled.subject}
          choose={(subject) => fill({ subject })}
          of={subjects.length === 1 ? subjects : [['', people.choose], ...subjects]}
        />
      )}
      {known.length === 0 ? null : (
        <Choice
          id="link-person"
          label={people.who}
          wrong={sent.wrong}
          value={filled.person}
          choose={(person) => fill({ person })}
          of={[['', people.someoneNew], ...known.map(({ person, name, says }) => [person, people.known(name, says)] as const)]}
        />
      )}
      {filled.person === '' ? <SomebodyNew filled={filled} fill={fill} known={known} wrong={sent.wrong} /> : null}
      <DoOrLeave name={people.link} isSending={sent.isSending} close={close} />
    </form>
  );
}

interface NewProps {
  readonly filled: Filled;
  readonly fill: (some: Partial<Filled>) => void;
  readonly known: readonly Known[];
  readonly wrong: Wrong;
}

/** Somebody the register does not know: by name, and by the year of birth where another in the case is called the same. */
function SomebodyNew({ filled, fill, known, wrong }: NewProps): ReactNode {
  const { people } = useWords().words.work;
  const same = known.find(({ name }) => name === filled.name.trim());
  return (
    <>
      <Field id="link-name" label={people.name} wrong={wrong}>
        {(described) => (
          <input
            {...described}
            maxLength={100}
            autoComplete="off"
            value={filled.name}
            onChange={(event) => fill({ name: event.target.value })}
          />
        )}
      </Field>
      <p role="status" className="quiet small">
        {same === undefined ? '' : people.same(same.name, same.says)}
      </p>
      <Field id="link-born" label={people.born} help={people.bornHelp} wrong={wrong}>
        {(described) => (
          <input
            {...described}
            inputMode="numeric"
            autoComplete="off"
            value={filled.born}
            onChange={(event) => fill({ born: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

interface Known {
  readonly person: string;
  readonly name: string;
  /** In which roles the person is in the case, in words. */
  readonly says: string;
}

/** In which roles somebody can be linked, for which subjects, and who is in the case already. */
function useChoices(read: CaseRead) {
  const { words, say } = useWords();
  const procedure = useProcedure(read.procedure);
  const parties = useParties(read.id);
  const names = namesApart(read.subjects, words.work.case.sameName);
  const all = procedure.data?.vocabulary.roles ?? {};
  const subjectsOf = (role: string): readonly (readonly [key: string, says: string])[] => {
    const of = all[role]?.of;
    if (of === undefined) return [['case', words.work.case.wholeCase]];
    return read.subjects.flatMap(({ id, type, title }) => (type === of ? [[id, names.get(id) ?? `${say(title)} ${id}`] as const] : []));
  };
  const roles = Object.entries(all).flatMap(([role, { kind, title }]) =>
    kind === 'party' && subjectsOf(role).length > 0 ? [[role, title] as const] : [],
  );
  return { roles, subjectsOf, known: knownIn(parties.data?.items ?? [], say) };
}

function knownIn(parties: readonly Party[], say: ReturnType<typeof useWords>['say']): readonly Known[] {
  const people = grouped(
    parties.filter(({ name }) => name !== undefined),
    ({ person }) => person,
  );
  return [...people].map(([person, all]) => ({
    person,
    name: all[0]?.name ?? '',
    says: [...new Set(all.map(({ title }) => say(title)))].join(say(['、', ', '])),
  }));
}

const FIRST_YEAR = 1880;

interface Asking {
  readonly last: number;
  readonly missing: string;
  readonly people: ReturnType<typeof useWords>['words']['work']['people'];
}

function wrongWith({ role, subject, person, name, born }: Filled, { last, missing, people }: Asking): Wrong {
  const year = born.normalize('NFKC').trim();
  const isNew = person === '';
  return Object.fromEntries([
    ...(role === '' ? [['link-role', { label: people.role, says: people.choose }] as const] : []),
    ...(role !== '' && subject === '' ? [['link-subject', { label: people.subject, says: people.choose }] as const] : []),
    ...(isNew && name.trim() === '' ? [['link-name', { label: people.name, says: missing }] as const] : []),
    ...(isNew && year !== '' && !(/^\d{4}$/u.test(year) && Number(year) >= FIRST_YEAR && Number(year) <= last)
      ? [['link-born', { label: people.born, says: people.bornWrong(last) }] as const]
      : []),
  ]);
}

function bodyOf({ by, role, subject, person, name, born }: Filled): unknown {
  const year = born.normalize('NFKC').trim();
  const who = person === '' ? { name: name.normalize('NFKC').trim(), ...(year === '' ? {} : { born: Number(year) }) } : { person };
  return { by, role, subject, ...who };
}
