import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Words as Titles } from '#justice/basics';
import type { Form, Procedure } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords, WORDS } from '#web/words';
import { errorsIn, formValues } from './act-form.ts';
import type { CaseRead } from './api.ts';
import { useProcedure } from './case-queries.ts';
import type { Filled } from './drafts.ts';
import { enteredFrom, formOf, kindsIn, nextPart, type Part } from './entering.ts';
import { useEntering, type EnteringAs } from './people-queries.ts';
import { useSendingEntry } from './sending-entry.ts';
import { useSession } from './session.tsx';
import { useStatus } from './status-line.tsx';
import { FormFields } from './form-fields.tsx';
import { isThing } from './subjects.ts';
import { Refused, WrongInForm } from './what-is-wrong.tsx';

interface Props {
  readonly read: CaseRead;
  readonly of: 'people' | 'things';
}

/** Lets another person or thing into a case: for whoever may. 加入涉案人员、财物 */
export function EnterSubject({ read, of }: Props): ReactNode {
  const { words } = useWords();
  const procedure = useProcedure(read.procedure).data;
  const entering = useEntering(read.id);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const roles = entering.data?.items ?? [];
  const types = (procedure === undefined ? [] : kindsIn(procedure)).filter((type) => isThing(type) === (of === 'things'));
  if (procedure === undefined || roles.length === 0 || types.length === 0) return null;
  const close = (): void => {
    setOpen(false);
    setTimeout(() => opener.current?.querySelector<HTMLElement>('button')?.focus());
  };
  if (isOpen) return <Entering read={read} of={of} procedure={procedure} roles={roles} types={types} close={close} />;
  return (
    <div ref={opener} className="no-print">
      <Button onPress={() => setOpen(true)}>{of === 'people' ? words.intake.enterPerson : words.intake.enterThing}</Button>
    </div>
  );
}

interface EnteringProps extends Props {
  readonly procedure: Procedure;
  readonly roles: readonly EnteringAs[];
  readonly types: readonly string[];
  readonly close: () => void;
}

const KIND = 'entering-kind';
const ROLE = 'entering-role';

function Entering({ read, of, procedure, roles, types, close }: EnteringProps): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const title = useId();
  const [filled, setFilled] = useState<Filled>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { enter, problem, isSending } = useSending(read, close);
  const { subjects } = procedure.vocabulary;
  const type = types.length === 1 ? types[0] : types.find((one) => one === filled[KIND]);
  const role = roles.length === 1 ? roles[0]?.role : roles.find((one) => one.role === filled[ROLE])?.role;
  const part: Part | undefined =
    type === undefined
      ? undefined
      : nextPart(
          type,
          read.subjects.map(({ id }) => id),
        );
  const subject = type === undefined ? undefined : subjects[type];
  const form = { ...choices({ procedure, roles, types }), ...(part === undefined || subject === undefined ? {} : formOf(subject, part)) };
  const submit = (): void => {
    const own = Object.fromEntries(Object.entries(filled).filter(([key]) => form[key] !== undefined));
    const found = errorsIn(form, formValues(form, own, session?.now ?? ''), words);
    setErrors(found);
    if (Object.keys(found).length === 0 && part !== undefined && subject !== undefined && role !== undefined)
      void enter(role, enteredFrom(subject, part, { filled }));
  };
  return (
    <form
      className={of === 'things' ? 'sheet stack no-print' : 'stack no-print'}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 id={title} tabIndex={-1} ref={heading}>
        {of === 'people' ? words.intake.enterPerson : words.intake.enterThing}
      </h2>
      {problem === undefined ? null : <Refused problem={problem} />}
      <WrongInForm form={form} errors={errors} />
      <FormFields
        form={form}
        filled={filled}
        errors={errors}
        change={(key, value) => setFilled((before) => ({ ...before, [key]: value }))}
      />
      <p className="row">
        <Button kind="primary" type="submit" isDisabled={isSending}>
          {words.intake.enter}
        </Button>
        <Button kind="plain" onPress={close}>
          {words.intake.close}
        </Button>
      </p>
    </form>
  );
}

/** In which role, and what kind of person or thing: only where there is more than one. */
function choices({ procedure, roles, types }: Pick<EnteringProps, 'procedure' | 'roles' | 'types'>): Form {
  const kinds = Object.fromEntries(
    types.map((type) => [type, procedure.vocabulary.subjects[type]?.title ?? ([type, type] as Titles)] as const),
  );
  const ways = Object.fromEntries(
    roles.map(
      ({ role, title, name }) =>
        [role, [WORDS.zh.intake.roleAt(title.zh, name.zh), WORDS.en.intake.roleAt(title.en, name.en)] as Titles] as const,
    ),
  );
  return {
    ...(roles.length > 1 ? { [ROLE]: { type: 'choice', title: [WORDS.zh.intake.role, WORDS.en.intake.role], of: ways } as const } : {}),
    ...(types.length > 1 ? { [KIND]: { type: 'choice', title: [WORDS.zh.intake.kind, WORDS.en.intake.kind], of: kinds } as const } : {}),
  };
}

/** Sends it, as of the case that was looked at: another that came in meanwhile may have taken its id. */
function useSending(read: CaseRead, close: () => void) {
  const { words } = useWords();
  const { tell } = useStatus();
  const queries = useQueryClient();
  const { send, problem, isSending } = useSendingEntry();
  const enter = async (role: string, subject: ReturnType<typeof enteredFrom>): Promise<void> => {
    const receipt = await send(`/cases/${read.id}/subjects`, { role, subjects: [subject], expectedVersion: read.version });
    await queries.invalidateQueries({ queryKey: ['case', read.id] });
    if (receipt === undefined) return;
    tell(words.intake.entered(subject.name ?? subject.id));
    close();
  };
  return { enter, problem, isSending };
}
