import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react';
import type { Form } from '#justice/procedures';
import { Reasons } from '#web/ui';
import { useWords } from '#web/words';
import type { ProblemRead } from './api.ts';

/** What is wrong with a field, by the identifier of the field. */
export type Wrong = Readonly<Record<string, { readonly label: string; readonly says: string }>>;

interface InProps {
  /** Within a dialog, which has a heading of its own. */
  readonly isInDialog?: boolean;
}

interface BoxProps extends Required<InProps> {
  readonly title: string;
  /** What it tells: where that is told anew, it takes the focus anew. */
  readonly about: unknown;
  readonly children: ReactNode;
}

/** What keeps a form from being sent: read out, and in sight, as soon as it is there. */
function Box({ title, about, isInDialog, children }: BoxProps): ReactNode {
  const focus = useRef<HTMLDivElement>(null);
  const named = useId();
  useEffect(() => focus.current?.focus(), [about]);
  return (
    <div className="error-summary stack" role="alert" tabIndex={-1} ref={focus} aria-labelledby={named}>
      {isInDialog ? <h3 id={named}>{title}</h3> : <h2 id={named}>{title}</h2>}
      {children}
    </div>
  );
}

/** Each field something is wrong with, with a way to it; nothing where there is none. */
export function WrongFields({
  wrong,
  about = wrong,
  isInDialog = false,
}: InProps & { readonly wrong: Wrong; readonly about?: unknown }): ReactNode {
  const { words } = useWords();
  const fields = Object.entries(wrong);
  if (fields.length === 0) return null;
  return (
    <Box title={words.act.errors(fields.length)} about={about} isInDialog={isInDialog}>
      <ul>
        {fields.map(([id, { label, says }]) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
              {label}
              {words.around.colon}
              {says}
            </a>
          </li>
        ))}
      </ul>
    </Box>
  );
}

function goTo(event: SyntheticEvent, id: string): void {
  event.preventDefault();
  const field = document.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  // The label comes into view with its field.
  (field?.closest('.field') ?? field)?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

interface FormProps {
  readonly form: Form;
  /** By the name of the field, as they were found together. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The same of a form as a procedure describes it. */
export function WrongInForm({ form, errors }: FormProps): ReactNode {
  const { say } = useWords();
  const labelOf = (key: string): string => (form[key] === undefined ? key : say(form[key].title));
  const wrong = Object.fromEntries(Object.entries(errors).map(([key, says]) => [`field-${key}`, { label: labelOf(key), says }]));
  return <WrongFields wrong={wrong} about={errors} />;
}

interface NotPossibleProps {
  readonly title: string;
  readonly reasons: Parameters<typeof Reasons>[0]['reasons'];
}

/** What was decided, and then could not be done: why, each reason with its articles. */
export function NotPossible({ title, reasons }: NotPossibleProps): ReactNode {
  return (
    <Box title={title} about={reasons} isInDialog={false}>
      <Reasons reasons={reasons} />
    </Box>
  );
}

/** What the server says to it, each reason with its articles; or that it could not be reached. */
export function Refused({ problem, isInDialog = false }: InProps & { readonly problem: ProblemRead | 'offline' }): ReactNode {
  const { words, say } = useWords();
  const { says, reasons = [], help } = problem === 'offline' ? {} : problem;
  return (
    <Box title={says === undefined ? words.problem.offline : say(says)} about={problem} isInDialog={isInDialog}>
      {problem === 'offline' ? null : <Reasons reasons={reasons} />}
      {help === undefined ? null : <p>{say(help)}</p>}
    </Box>
  );
}
