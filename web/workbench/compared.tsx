import type { ReactNode } from 'react';
import type { Form } from '#justice/procedures';
import { useWords } from '#web/words';
import { useProposal, type ProposalRead } from './approvals-queries.ts';
import { formChanges } from './form-changes.ts';
import { sayValue, textOf } from './say-value.ts';

interface Props {
  readonly before: string;
  readonly proposal: ProposalRead;
  readonly form: Form;
}

/** Field by field, what the last version said and what this one says. 与上一版对比 */
export function Compared({ before, proposal, form }: Props): ReactNode {
  const { words, say } = useWords();
  const last = useProposal(before);
  const { approvals } = words.work;
  if (last.data === undefined || last.data.subject !== proposal.subject) return null;
  const changes = formChanges(last.data.form, proposal.form);
  const said = (field: string, value: unknown): string =>
    form[field] === undefined ? textOf(value) : sayValue(form[field], value, { say, words });
  return (
    <section className="sheet stack">
      <h2>{approvals.compare}</h2>
      {changes.length === 0 ? (
        <p className="quiet">{approvals.same}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{approvals.field}</th>
              <th scope="col">{approvals.before}</th>
              <th scope="col">{approvals.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before: was, after }) => (
              <tr key={field}>
                <th scope="row">{form[field] === undefined ? field : say(form[field].title)}</th>
                <td>
                  <del>{said(field, was)}</del>
                </td>
                <td>
                  <ins>{said(field, after)}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
