import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { findTime, type Moment } from '#justice/basics';
import { utf8 } from '#justice/ledger';
import {
  decideProposal,
  enterSubjects,
  lockCase,
  openNewCase,
  performAct,
  propose,
  writeAssignment,
  writeEntry,
  writingWith,
  type Actor,
  type Grounds,
  type LockedCase,
  type Outcome,
  type ProposalOutcome,
  type Standing,
} from '#platform/acts';
import { keepUpload, type FileStore } from '#platform/files';
import type { Query } from '#platform/store';
import type { Answered, Door } from './play.ts';

/** A sign of a text is so many bytes at most. */
const LONGEST_SIGN = 4;

const officer = (id: string): Actor => ({ kind: id.startsWith('p-') ? 'person' : 'officer', id });

function answered(outcome: Outcome | ProposalOutcome): Answered {
  if ('done' in outcome) return { done: outcome.done };
  if ('refused' in outcome) return { refused: outcome.refused };
  if ('unknown' in outcome) return { refused: [{ code: 'unknown' }] };
  if ('conflict' in outcome) return { refused: [{ code: 'conflict' }] };
  if (outcome.because !== undefined) return { refused: outcome.because };
  return outcome.receipt === undefined ? { proposal: outcome.proposal } : { done: outcome.receipt };
}

/**
 * The engine itself as a door: how the demonstration is filled. Assignments and parties are put on record as found; what files say is kept where there
 * is a place to keep it.
 */
export function engineDoor(grounds: Grounds, files?: FileStore): Door {
  const key = (): string => randomUUID();
  // What goes with an act was put on record when the act was, not on the day the story is played.
  const said = new Map<string, Moment>();
  const then = (id: string): Grounds => {
    const at = said.get(id) ?? '';
    const time = findTime(at) ?? findTime(`${at}T09:00`);
    return time === undefined ? grounds : { ...grounds, clock: { ...grounds.clock, now: () => time } };
  };
  return {
    open: async (actor, opening) => {
      const outcome = await openNewCase(grounds, officer(actor), { ...opening, key: key() });
      if ('done' in outcome) said.set(outcome.done.case, opening.at);
      return answered(outcome);
    },
    enter: async (actor, entering) => answered(await enterSubjects(grounds, officer(actor), { ...entering, key: key() })),
    attach: async (actor, { case: id, file: { mediaType, label }, text }) => {
      const received = await files?.receive(Readable.from([utf8(text)]), text.length * LONGEST_SIGN);
      if (received !== undefined)
        await keepUpload(grounds.database, { case: id, by: actor, received, mediaType, label, at: grounds.clock.instant() });
    },
    act: async (actor, act) => {
      said.set(act.case, act.at);
      return answered(await performAct(grounds, officer(actor), { ...act, key: key() }));
    },
    propose: async (actor, act) => {
      said.set(act.case, act.at);
      return answered(await propose(grounds, officer(actor), { ...act, key: key() }));
    },
    approve: async (actor, { proposal, post, at }) =>
      answered(await decideProposal(grounds, officer(actor), { id: proposal, decision: { what: 'approve', post }, key: key(), at })),
    vote: async (actor, { proposal, at }) =>
      answered(
        await decideProposal(grounds, officer(actor), {
          id: proposal,
          decision: { what: 'vote', vote: 'for', opinion: '同意' },
          key: key(),
          at,
        }),
      ),
    assign: ({ case: id, agency, officer: who }) =>
      onCase(then(id), id, (at, query, { locked, standing }) =>
        writeAssignment(at, { query, standing, locked, assigning: { case: id, agency, officer: who, what: 'assign' }, by: '' }),
      ),
    party: ({ case: id, ...link }) =>
      onCase(then(id), id, async (at, query, { locked, standing }) => {
        await writeEntry(writingWith(at, query, standing), {
          case: id,
          number: locked.version + 1,
          practice: locked.practice,
          before: locked.file,
          after: locked.file,
          opener: locked.opener,
          happening: { kind: 'entered', at: at.clock.now(), by: '', role: '', subjects: [] },
          parties: [link],
        });
      }),
  };
}

async function onCase(
  grounds: Grounds,
  id: string,
  work: (grounds: Grounds, query: Query, found: { readonly locked: LockedCase; readonly standing: Standing }) => Promise<void>,
): Promise<void> {
  const standing = await grounds.standing();
  await grounds.database.system(async (query) => {
    const locked = await lockCase(query, grounds.practices, { id, actor: '', key: '' });
    if (locked !== undefined) await work(grounds, query, { locked, standing });
  });
}
