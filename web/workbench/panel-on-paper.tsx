import type { ReactNode } from 'react';
import type { Entry } from './api.ts';
import { useProposal } from './approvals-queries.ts';

interface Props {
  readonly entry: Entry;
  readonly title: string;
}

/** Who judged, as the document ends with them; on the record of a deliberation also how they voted. On paper the words are Chinese. 合议庭署名、评议笔录 */
export function PanelOnPaper({ entry, title }: Props): ReactNode {
  const { panel, proposal } = entry;
  if (panel.length === 0) return null;
  const named = (members: Entry['panel']): string => members.map(({ id, name }) => name ?? id).join('、');
  const presiding = panel.filter(({ presides }) => presides === true);
  const others = panel.filter(({ presides }) => presides !== true);
  return (
    <>
      {presiding.length === 0 ? null : <p>审判长：{named(presiding)}</p>}
      <p>合议庭成员：{named(others)}</p>
      {isDeliberation(title) && proposal !== undefined ? <Deliberated proposal={proposal} /> : null}
    </>
  );
}

const isDeliberation = (title: string): boolean => title.endsWith('评议笔录');

/** The majority's decision, and each opinion, the minority's called so; the server tells nobody else what was said. 刑诉法 184 */
function Deliberated({ proposal: id }: { readonly proposal: string }): ReactNode {
  const { data } = useProposal(id);
  if (data === undefined) return null;
  const { votes } = data;
  if (votes.length === 0) return <p>评议情况保密。</p>;
  const against = votes.filter(({ vote }) => vote === 'against').length;
  const differed = against === 0 ? '一致同意' : `${votes.length - against} 人同意、${against} 人不同意，按多数人的意见作出决定`;
  return (
    <>
      <p>评议结果：{differed}。</p>
      {votes.map(({ officer, name, vote, opinion }) => (
        <p key={officer}>
          {name ?? officer}
          {vote === 'against' ? '（少数意见）' : ''}：{opinion}
        </p>
      ))}
    </>
  );
}
