import { useRef, useState, type ReactNode } from 'react';
import type { Procedure } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { ProposalRead } from './approvals-queries.ts';
import { useSession } from './session.tsx';

/** What somebody does with a proposal. */
export type Decision =
  | { readonly what: 'approve'; readonly post: string; readonly reasons?: string }
  | { readonly what: 'send-back'; readonly post: string; readonly reasons: string }
  | { readonly what: 'withdraw' }
  | { readonly what: 'vote'; readonly vote: 'for' | 'against'; readonly opinion: string };

interface Props {
  readonly proposal: ProposalRead;
  readonly procedure: Procedure;
  readonly title: string;
  readonly decide: (decision: Decision) => Promise<void>;
}

/** The decision that is asked of whoever is signed in; nothing where none is. */
export function Deciding({ proposal, procedure, title, decide }: Props): ReactNode {
  const { session } = useSession();
  if (session === undefined || proposal.state !== 'open') return null;
  if (proposal.awaiting.members.includes(session.id)) return <Voting decide={decide} />;
  if (proposal.awaiting.members.length > 0) return <NotVoting isMember={proposal.panel.includes(session.id)} />;
  const held = session.seats.flatMap(({ posts }) => posts);
  const posts = proposal.awaiting.posts.filter((post) => held.includes(post));
  if (posts.length === 0 || session.id === proposal.proposedBy.officer) return null;
  return <Approving posts={posts} procedure={procedure} title={title} decide={decide} />;
}

/** Why there is nothing to vote on here: one has voted, or sits on no panel. */
function NotVoting({ isMember }: { readonly isMember: boolean }): ReactNode {
  const { words } = useWords();
  return <p className="sheet quiet">{isMember ? words.around.youVoted : words.around.notOnPanel}</p>;
}

interface ApprovingProps extends Pick<Props, 'procedure' | 'title' | 'decide'> {
  readonly posts: readonly string[];
}

function Approving({ posts, procedure, title, decide }: ApprovingProps): ReactNode {
  const { words, say } = useWords();
  const { approvals } = words.work;
  const [post, setPost] = useState(posts[0] ?? '');
  const [reasons, setReasons] = useState('');
  const [error, setError] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const sendBack = (): void => {
    if (reasons.trim() === '') {
      setError(approvals.reasonsNeeded);
      field.current?.focus();
      return;
    }
    void decide({ what: 'send-back', post, reasons });
  };
  return (
    <section className="sheet stack">
      {posts.length === 1 ? null : (
        <p className="field">
          <label htmlFor="deciding-post">{approvals.asPost}</label>
          <select id="deciding-post" value={post} onChange={(event) => setPost(event.target.value)}>
            {posts.map((one) => (
              <option key={one} value={one}>
                {say(procedure.vocabulary.posts[one] ?? [one, one])}
              </option>
            ))}
          </select>
        </p>
      )}
      <div className="field" data-invalid={error !== undefined}>
        <label htmlFor="deciding-reasons">{approvals.reasons}</label>
        <span className="quiet small">{approvals.reasonsHelp}</span>
        {error === undefined ? null : <span className="error">{error}</span>}
        <textarea
          id="deciding-reasons"
          ref={field}
          aria-invalid={error !== undefined || undefined}
          value={reasons}
          onChange={(event) => setReasons(event.target.value)}
        />
      </div>
      <p className="row">
        <Button kind="primary" onPress={() => void decide({ what: 'approve', post, ...(reasons.trim() === '' ? {} : { reasons }) })}>
          {approvals.approve(title)}
        </Button>
        <Button onPress={sendBack}>{approvals.sendBack}</Button>
      </p>
    </section>
  );
}

/** A sealed vote: for or against, with an opinion. */
function Voting({ decide }: Pick<Props, 'decide'>): ReactNode {
  const { words } = useWords();
  const { approvals } = words.work;
  const [vote, setVote] = useState<'for' | 'against'>();
  const [opinion, setOpinion] = useState('');
  const [error, setError] = useState<string>();
  const cast = (event: React.SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (vote === undefined || opinion.trim() === '') setError(vote === undefined ? approvals.choose : approvals.opinionNeeded);
    else void decide({ what: 'vote', vote, opinion });
  };
  return (
    <form className="sheet stack" onSubmit={cast} noValidate>
      <p className="quiet">{approvals.sealed}</p>
      {error === undefined ? null : (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <fieldset className="field">
        <legend>{approvals.vote}</legend>
        <div className="choices">
          {(['for', 'against'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="vote" checked={vote === one} onChange={() => setVote(one)} />
              {approvals[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <p className="field">
        <label htmlFor="vote-opinion">{approvals.opinion}</label>
        <textarea id="vote-opinion" value={opinion} onChange={(event) => setOpinion(event.target.value)} />
      </p>
      <p>
        <Button kind="primary" type="submit">
          {approvals.cast}
        </Button>
      </p>
    </form>
  );
}
