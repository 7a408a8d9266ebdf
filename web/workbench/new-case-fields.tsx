import { useRef, type ReactNode } from 'react';
import type { Procedure } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { Openable } from './api.ts';
import { caseFormOf, formOf, kindsIn, nameAt, nextPart, settledFacts, titlesOf, type Part } from './entering.ts';
import { whatForm, type Chosen } from './new-case-choice.ts';
import type { NewCase } from './new-case-page.tsx';
import { FormFields, Settled } from './form-fields.tsx';

interface Props {
  readonly openable: readonly Openable[];
  readonly chosen: Chosen;
  readonly procedure: Procedure | undefined;
  readonly kept: NewCase;
  readonly keep: (next: NewCase) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** The form of a new case: what it is, then everybody and everything in it. */
export function NewCaseFields({ openable, chosen, procedure, kept, keep, errors }: Props): ReactNode {
  const { words, say } = useWords();
  const { filled } = kept;
  const change = (key: string, value: unknown): void => keep({ ...kept, filled: { ...filled, [key]: value } });
  const { as } = chosen;
  return (
    <>
      <section className="sheet stack">
        <h2>{words.intake.what}</h2>
        <FormFields form={whatForm(openable, filled)} filled={filled} errors={errors} change={change} />
        {as === undefined ? null : (
          <p>
            <strong>{say(as.title)}</strong> · {words.intake.roleAt(say(as.roleTitle), say(as.name))}
          </p>
        )}
      </section>
      {procedure === undefined || as === undefined ? null : (
        <>
          <Circumstances procedure={procedure} as={as} filled={filled} errors={errors} change={change} />
          {kindsIn(procedure).length === 0 ? null : (
            <Subjects procedure={procedure} kept={kept} keep={keep} errors={errors} change={change} />
          )}
        </>
      )}
    </>
  );
}

interface CircumstancesProps extends Pick<Props, 'errors'> {
  readonly procedure: Procedure;
  readonly as: Openable;
  readonly filled: NewCase['filled'];
  readonly change: (key: string, value: unknown) => void;
}

/** The facts of the case itself, as far as this role may take it on. */
function Circumstances({ procedure, as, filled, errors, change }: CircumstancesProps): ReactNode {
  const { words } = useWords();
  const subject = procedure.vocabulary.subjects.case;
  const form = caseFormOf(procedure, as.facts);
  const settled = settledFacts(subject, as.facts).map(({ title, values: [value = ''], of }) => ({
    title,
    says: of[value] ?? ([value, value] as const),
  }));
  if (Object.keys(form).length + settled.length === 0) return null;
  return (
    <section className="sheet stack">
      <h2>{words.intake.circumstances}</h2>
      <Settled facts={settled} />
      <FormFields form={form} filled={filled} errors={errors} change={change} />
    </section>
  );
}

interface SubjectsProps extends Pick<Props, 'kept' | 'keep' | 'errors'> {
  readonly procedure: Procedure;
  readonly change: (key: string, value: unknown) => void;
}

/** Everybody and everything in the case, as many as there are. */
function Subjects({ procedure, kept, keep, errors, change }: SubjectsProps): ReactNode {
  const { words, say } = useWords();
  const adding = useRef<HTMLParagraphElement>(null);
  const { parts, filled } = kept;
  const { subjects } = procedure.vocabulary;
  const shown = parts.filter(({ type }) => subjects[type] !== undefined);
  const titles = titlesOf(shown, procedure);
  const add = (type: string): void => {
    const part = nextPart(
      type,
      parts.map(({ id }) => id),
    );
    keep({ ...kept, parts: [...parts, part] });
    setTimeout(() => document.querySelector<HTMLElement>(`#field-${CSS.escape(nameAt(part.id))}`)?.focus());
  };
  const remove = ({ id }: Part): void => {
    const others = Object.fromEntries(Object.entries(filled).filter(([key]) => !key.startsWith(`${id}-`)));
    keep({ filled: others, parts: parts.filter((one) => one.id !== id) });
    // What had the focus is gone: it goes on to where another is added.
    setTimeout(() => adding.current?.querySelector<HTMLElement>('button')?.focus());
  };
  return (
    <section className="stack" aria-labelledby="new-subjects">
      <h2 id="new-subjects">{words.intake.subjects}</h2>
      <p className="quiet">{words.intake.subjectsLead}</p>
      {shown.map((part) => {
        const subject = subjects[part.type];
        const title = say(titles.get(part.id) ?? [part.type, part.type]);
        return subject === undefined ? null : (
          <section key={part.id} className="sheet stack" aria-labelledby={`part-${part.id}`}>
            <div className="row pressing">
              <h3 id={`part-${part.id}`}>{title}</h3>
              <Button kind="plain" onPress={() => remove(part)}>
                {words.intake.remove(title)}
              </Button>
            </div>
            <FormFields form={formOf(subject, part)} filled={filled} errors={errors} change={change} />
          </section>
        );
      })}
      <p className="row" ref={adding}>
        {kindsIn(procedure).map((type) => (
          <Button key={type} onPress={() => add(type)}>
            {words.intake.add(say(subjects[type]?.title ?? [type, type]))}
          </Button>
        ))}
      </p>
    </section>
  );
}
