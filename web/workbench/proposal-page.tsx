import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Act, Procedure } from '#justice/procedures';
import { Button, Problem } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, type ProblemRead, type Proposal } from './api.ts';
import { stateOf, useProposal, useProposalsOf, type ProposalRead } from './approvals-queries.ts';
import { sayInstant } from './chinese-input.ts';
import { useOfficersOf } from './act-people.tsx';
import { useCase, useProcedure } from './case-queries.ts';
import { Compared } from './compared.tsx';
import { HeldTag, useNames } from './concerned.tsx';
import { Deciding, type Decision } from './deciding.tsx';
import { ReceiptSheet } from './act-receipt.tsx';
import { sayValue } from './say-value.ts';
import { useSession } from './session.tsx';
import { useStatus } from './status-line.tsx';
import { StepUp } from './step-up.tsx';
import { namesApart } from './subjects.ts';
import { NotPossible, Refused } from './what-is-wrong.tsx';
import { useWritingOnce } from './writing-once.ts';

/** A proposal: what was submitted, what changed since the last version, and one's own decision on it. 审批、表决 */
export function ProposalPage(): ReactNode {
  const { proposal: id } = useParams({ from: '/proposals/$proposal' });
  const { words } = useWords();
  const proposal = useProposal(id);
  const found = useCase(proposal.data?.case ?? '', proposal.data !== undefined);
  const procedure = useProcedure(found.data?.procedure);
  if (proposal.error !== null && proposal.data === undefined)
    return (
      <main className="page" id="main">
        <Problem
          says={proposal.error instanceof ApiProblem ? proposal.error.problem?.says : undefined}
          retry={() => void proposal.refetch()}
        />
      </main>
    );
  const act = proposal.data === undefined ? undefined : procedure.data?.acts[proposal.data.act];
  if (proposal.data === undefined || found.data === undefined || procedure.data === undefined || act === undefined)
    return <p className="page quiet">{words.loading}</p>;
  return <Deliberating proposal={proposal.data} act={act} procedure={procedure.data} number={found.data.numbers[0]?.number} />;
}

interface Props {
  readonly proposal: ProposalRead;
  readonly act: Act;
  readonly procedure: Procedure;
  readonly number: string | undefined;
}

function Deliberating({ proposal, act, procedure, number }: Props): ReactNode {
  const { words, say } = useWords();
  const queries = useQueryClient();
  const { tell } = useStatus();
  const write = useWritingOnce();
  const [problem, setProblem] = useState<ProblemRead | 'offline'>();
  const [decided, setDecided] = useState<Proposal>();
  const namesOf = useNames();
  // An act done to one of several is not about the others: neither their names nor that they are held stand beside it.
  const one = proposal.subjects.find(({ id }) => id === proposal.subject);
  const who = one === undefined ? namesOf(proposal.subjects) : namesApart(proposal.subjects, words.work.case.sameName).get(one.id);
  const { approvals } = words.work;
  const decide = async (decision: Decision): Promise<void> => {
    setProblem(undefined);
    try {
      const after = await write<Proposal>(`/proposals/${proposal.id}/decisions`, decision);
      setDecided(after);
      tell(words.around.decided(decision.what, stateOf(after, words), after.awaiting.members.length));
      for (const queryKey of [['proposals'], ['inbox'], ['case', proposal.case]]) void queries.invalidateQueries({ queryKey });
    } catch (error) {
      // Somebody else may have decided meanwhile: what the page says of it is read again.
      void queries.invalidateQueries({ queryKey: ['proposals'] });
      setProblem((error instanceof ApiProblem ? error.problem : undefined) ?? 'offline');
    }
  };
  return (
    <main className="page" id="main">
      <nav className="no-print">
        <Link to="/approvals">{approvals.title}</Link>
      </nav>
      <div className="row">
        <h1>{say(proposal.title)}</h1>
        {who === undefined ? null : <strong className="who-on">{who}</strong>}
        <HeldTag concerned={one === undefined ? proposal.subjects : [one]} />
        <Link className="case-number" to="/cases/$case" params={{ case: proposal.case }}>
          {number ?? approvals.toCase}
        </Link>
        <span className="tag">{stateOf(proposal, words)}</span>
      </div>
      <Outcome proposal={proposal} problem={problem} decided={decided} />
      <div className="beside">
        <div className="stack">
          <Content proposal={proposal} act={act} />
          <Versions proposal={proposal} act={act} />
        </div>
        <div className="stack">
          {decided === undefined ? (
            <Deciding proposal={proposal} procedure={procedure} title={say(proposal.title)} decide={decide} />
          ) : null}
          <Mine proposal={proposal} decide={decide} />
          <Course proposal={proposal} procedure={procedure} />
          <Votes proposal={proposal} />
        </div>
      </div>
    </main>
  );
}

interface OutcomeProps extends Pick<Props, 'proposal'> {
  readonly problem: ProblemRead | 'offline' | undefined;
  readonly decided: Proposal | undefined;
}

/** What came of the decision: a receipt, a refusal with its reasons, or that one must prove who one is. */
function Outcome({ proposal, problem, decided }: OutcomeProps): ReactNode {
  const { words, say } = useWords();
  if (problem !== undefined && problem !== 'offline' && problem.code === 'api/step-up') return <StepUp keep={() => undefined} />;
  return (
    <>
      {problem === undefined ? null : <Refused problem={problem} />}
      {decided?.because === undefined ? null : <NotPossible title={words.work.approvals.refused} reasons={decided.because} />}
      {decided?.receipt === undefined ? null : (
        <ReceiptSheet case={proposal.case} title={say(proposal.title)} received={{ proposal: decided }} />
      )}
    </>
  );
}

function Content({ proposal, act }: Pick<Props, 'proposal' | 'act'>): ReactNode {
  const { words, say } = useWords();
  const rows = Object.entries(act.form ?? {}).flatMap(([key, field]) => {
    const said = sayValue(field, proposal.form[key], { say, words });
    return said === '' ? [] : [{ key, title: say(field.title), said }];
  });
  return (
    <section className="sheet stack">
      <h2>{words.work.approvals.content}</h2>
      <dl className="facts document">
        {rows.map(({ key, title, said }) => (
          <div key={key} className="fact">
            <dt>{title}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {act.produces === undefined ? null : (
        <p className="quiet">
          {words.act.produces}
          {words.around.colon}
          {act.produces.map((one) => `《${one}》`).join('')}
        </p>
      )}
    </section>
  );
}

/** What changed since the same thing was submitted before. */
function Versions({ proposal, act }: Pick<Props, 'proposal' | 'act'>): ReactNode {
  const all = useProposalsOf(proposal.case);
  const earlier = (all.data?.items ?? [])
    .filter((one) => one.act === proposal.act && one.id !== proposal.id && one.proposedAt < proposal.proposedAt)
    .toSorted((one, other) => (one.proposedAt < other.proposedAt ? 1 : -1));
  return earlier[0] === undefined ? null : <Compared before={earlier[0].id} proposal={proposal} form={act.form ?? {}} />;
}

/** What one may still do with what one submitted oneself. */
function Mine({
  proposal,
  decide,
}: {
  readonly proposal: ProposalRead;
  readonly decide: (decision: Decision) => Promise<void>;
}): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const { approvals } = words.work;
  if (session?.id !== proposal.proposedBy.officer) return null;
  if (proposal.state === 'open')
    return (
      <section className="sheet">
        <Button kind="peril" onPress={() => void decide({ what: 'withdraw' })}>
          {approvals.withdraw}
        </Button>
      </section>
    );
  if (proposal.state !== 'sent-back') return null;
  const search = {
    act: proposal.act,
    role: proposal.role,
    from: proposal.id,
    ...(proposal.subject === undefined ? {} : { subject: proposal.subject }),
  };
  return (
    <section className="sheet">
      <Link className="button" data-kind="primary" to="/cases/$case/act" params={{ case: proposal.case }} search={search}>
        {approvals.again}
      </Link>
    </section>
  );
}

function Course({ proposal, procedure }: Pick<Props, 'proposal' | 'procedure'>): ReactNode {
  const { words, say } = useWords();
  const { approvals } = words.work;
  const waiting = proposal.awaiting.posts.map((post) => say(procedure.vocabulary.posts[post] ?? [post, post]));
  return (
    <section className="sheet stack">
      <h2>{approvals.steps}</h2>
      <ol className="stack">
        {proposal.steps.map(({ step, what, at, officer, name, post, reasons }) => (
          <li key={step}>
            <strong>{approvals.stepNames[what]}</strong> {name ?? officer}{' '}
            {post === undefined ? '' : `· ${say(procedure.vocabulary.posts[post] ?? [post, post])}`}
            <div className="small quiet">
              <time dateTime={at}>{sayInstant(at)}</time>
            </div>
            {reasons === undefined ? null : <p className="document">{reasons}</p>}
          </li>
        ))}
        {proposal.state === 'open' && waiting.length > 0 ? <li className="quiet">{approvals.awaiting(waiting.join('、'))}</li> : null}
      </ol>
    </section>
  );
}

/** Who sits on the panel and who has voted; what each voted, and the opinion of the minority, once nobody's vote is missing. 合议庭表决 */
function Votes({ proposal }: Pick<Props, 'proposal'>): ReactNode {
  const { words } = useWords();
  const officers = useOfficersOf(proposal.panel.length === 0 ? undefined : proposal.agency);
  const { around } = words;
  const { approvals } = words.work;
  if (proposal.panel.length === 0) return null;
  const names = new Map((officers.data?.items ?? []).map(({ id, name, badge }) => [id, { name, badge }]));
  const yes = proposal.votes.filter(({ vote }) => vote === 'for').length;
  const no = proposal.votes.length - yes;
  const lesser = yes > no ? 'against' : 'for';
  return (
    <section className="sheet stack">
      <h2>{proposal.votes.length === 0 ? around.panel : approvals.votes}</h2>
      {proposal.votes.length === 0 ? (
        <>
          <p className="quiet">
            {proposal.awaiting.members.length > 0 ? approvals.votesSealed(proposal.awaiting.members.length) : around.votesKept}
          </p>
          <ul className="stack tight">
            {proposal.panel.toSorted().map((id) => (
              <li key={id} className="row">
                <strong>{names.get(id)?.name ?? id}</strong> <span className="quiet small">{names.get(id)?.badge}</span>
                {id === proposal.presiding ? <span className="tag">{around.presiding}</span> : null}
                <span className="tag" data-tone={proposal.awaiting.members.includes(id) ? undefined : 'done'}>
                  {proposal.awaiting.members.includes(id) ? around.notVoted : around.voted}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          <strong>{yes > no ? around.carried(yes, no) : around.notCarried(yes, no)}</strong>
          {no > 0 && yes > 0 ? <span className="quiet"> {around.minorityLead}</span> : null}
        </p>
      )}
      <ul className="stack">
        {proposal.votes.map(({ officer, name, vote, opinion }) => (
          <li key={officer}>
            <p className="row">
              <strong>{name ?? officer}</strong> <span className="quiet small">{names.get(officer)?.badge}</span>
              {officer === proposal.presiding ? <span className="tag">{around.presiding}</span> : null}
              <span>{vote === 'for' ? approvals.for : approvals.against}</span>
              {vote === lesser && yes !== no ? <span className="tag">{around.minority}</span> : null}
            </p>
            <p className="document">{opinion}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
