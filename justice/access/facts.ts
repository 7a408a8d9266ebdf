import type { Label, Rank, Seat } from '#justice/agencies';
import type { Power } from '#justice/procedures';
import type { Question } from './question.ts';

/** What the rules look at, each true or false of a question. */
export const FACTS = [
  'officer',
  'person',
  'law',
  'administrator',
  'several-administrators',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'of-a-case',
  'recused',
  'handles',
  'handles-for-acting-agency',
  'related',
  'party',
  'in-the-sealed-record',
  'file-open',
  'agency-has-part',
  'acting-agency-has-part',
  'leads-an-agency-with-part',
  'sealed',
  'cleared',
  'seat-at-acting-agency',
  'leads-acting-agency',
  'heads-acting-agency',
  'committee-of-acting-agency',
  'rank-holds-power',
  'only-assists',
  'only-assessor',
  'changed-organ',
  'holds-post',
  'own-proposal',
  'member-of-panel',
  'concerns-self',
  'procurator-of-acting-agency',
  'party-power',
] as const;

export type Fact = (typeof FACTS)[number];

/** Labels from the least to the most confidential. */
export const LABELS: readonly Label[] = ['public', 'internal', 'work-secret', 'sensitive', 'sealed'];

/** Posts that head an agency and answer for all its cases. 机关负责人 */
export const HEADS: readonly string[] = [
  'agency-head',
  'police-head',
  'city-police-head',
  'higher-police-head',
  'chief-procurator',
  'court-president',
  'warden',
];

/** Posts that lead a unit or an agency, and so answer for its cases. */
export const LEADING: readonly string[] = ['unit-head', ...HEADS];

/** Committees that decide where the head may not. 审判委员会、检察委员会 */
export const COMMITTEES: readonly string[] = ['judicial-committee', 'procuratorial-committee'];

/** Posts that an agency leading the acting one may hold for it; every other post is the acting agency's own. */
export const POSTS_ABOVE: readonly string[] = [
  'police-head',
  'city-police-head',
  'higher-police-head',
  'consenting-procuratorate',
  'higher-agency',
];

/** Those of them that are posts of the next higher organ: held at the acting agency itself they count for nothing. 上一级机关 */
export const POSTS_OF_THE_HIGHER: readonly string[] = ['higher-police-head', 'consenting-procuratorate', 'higher-agency'];

/** Party roles whom a sealed record is about, or who stand up for them. */
export const OF_THE_SEALED: readonly string[] = ['accused', 'guardian', 'counsel'];

/** The powers a rank holds. 职务序列的职权 */
export const POWERS: Readonly<Record<Rank, readonly Power[]>> = {
  'police-officer': ['investigation', 'enforcement', 'administration'],
  prosecutor: ['prosecution', 'investigation', 'supervision'],
  'assistant-prosecutor': ['prosecution', 'investigation', 'supervision'],
  judge: ['adjudication', 'enforcement'],
  'assistant-judge': ['adjudication', 'enforcement'],
  'people-assessor': ['adjudication'],
  clerk: ['adjudication', 'prosecution', 'enforcement'],
  'prison-officer': ['enforcement', 'investigation'],
  'corrections-officer': ['enforcement'],
  'justice-officer': ['administration', 'supervision'],
  'enforcement-officer': ['administration', 'supervision'],
  supervisor: ['supervision'],
  'system-administrator': [],
  'security-administrator': [],
  'audit-administrator': [],
};

const HANDLING = new Set(['handler', 'assigned', 'panel']);
const ADMINISTRATORS: readonly Rank[] = ['system-administrator', 'security-administrator', 'audit-administrator'];
/** Ranks that assist whoever decides, and sign what was decided with them. 司法辅助人员 */
export const ASSISTING: readonly Rank[] = ['assistant-judge', 'assistant-prosecutor', 'clerk'];

/** What is true of a question; each fact is looked at when it is asked for. */
export interface Facts {
  readonly has: (fact: Fact) => boolean;
}

/** Everything that is true of a question. */
export function factsOf(question: Question): Facts {
  const known = new Map<Fact, boolean>();
  return {
    has: (fact) => {
      const before = known.get(fact);
      if (before !== undefined) return before;
      const holds = HOLDS[fact](question);
      known.set(fact, holds);
      return holds;
    },
  };
}

type Holds = (question: Question) => boolean;

const atActing = ({ seats, agency }: Question): readonly Seat[] => seats.filter((seat) => seat.agency === agency);
const hasRank =
  (...ranks: readonly Rank[]): Holds =>
  ({ seats }) =>
    seats.some(({ rank }) => ranks.includes(rank));
const withPart = ({ seats, case: of }: Question): readonly Seat[] => seats.filter(({ agency }) => of?.agencies.includes(agency) === true);
const fills = (seats: readonly Seat[], posts: readonly string[]): boolean =>
  seats.some((seat) => seat.posts.some((post) => posts.includes(post)));
const onlyAs = (seats: readonly Seat[], ...ranks: readonly Rank[]): boolean =>
  seats.length > 0 && seats.every(({ rank }) => ranks.includes(rank));

/**
 * The seats by which an approval may be given: at the acting agency, and, for the posts held above it, along the line that leads it; for those of the
 * next higher organ there alone.
 */
const approving = ({ seats, agency, line = [], post }: Question): readonly Seat[] =>
  post === undefined
    ? []
    : seats.filter(
        (seat) =>
          seat.posts.includes(post) &&
          (seat.agency === agency ? !POSTS_OF_THE_HIGHER.includes(post) : POSTS_ABOVE.includes(post) && line.includes(seat.agency)),
      );

/** What an officer has to do with a case for an agency where they still hold a seat. */
const parts = ({ seats, case: of }: Question): readonly string[] =>
  (of?.relation.officer ?? []).filter((part) => seats.some(({ agency }) => agency === part.agency)).map(({ relation }) => relation);

const HOLDS: Readonly<Record<Fact, Holds>> = {
  officer: ({ actor }) => actor.kind === 'officer',
  person: ({ actor }) => actor.kind === 'person',
  law: ({ actor }) => actor.kind === 'law',
  administrator: hasRank(...ADMINISTRATORS),
  'several-administrators': ({ seats }) => ADMINISTRATORS.filter((rank) => seats.some((seat) => seat.rank === rank)).length > 1,
  'system-administrator': hasRank('system-administrator'),
  'security-administrator': hasRank('security-administrator'),
  'audit-administrator': hasRank('audit-administrator'),
  'of-a-case': ({ case: of }) => of !== undefined,
  recused: ({ case: of }) => of?.relation.isRecused === true,
  handles: (question) => parts(question).some((relation) => HANDLING.has(relation)),
  'handles-for-acting-agency': (question) =>
    atActing(question).length > 0 &&
    question.case?.relation.officer.some(({ relation, agency }) => HANDLING.has(relation) && agency === question.agency) === true,
  related: (question) => parts(question).length > 0,
  party: ({ case: of }) => (of?.relation.party.length ?? 0) > 0,
  'in-the-sealed-record': ({ case: of }) => of?.relation.party.some(({ role }) => OF_THE_SEALED.includes(role)) === true,
  'file-open': ({ case: of }) => of?.relation.party.some(({ role }) => of.openTo?.includes(role)) === true,
  'agency-has-part': (question) => withPart(question).length > 0,
  'acting-agency-has-part': ({ agency, case: of }) => agency !== undefined && of?.agencies.includes(agency) === true,
  'leads-an-agency-with-part': (question) => fills(withPart(question), LEADING),
  sealed: ({ case: of }) => of?.label === 'sealed',
  cleared: ({ case: of, clearance }) => of === undefined || LABELS.indexOf(clearance) >= LABELS.indexOf(of.label),
  'seat-at-acting-agency': (question) => atActing(question).length > 0,
  'leads-acting-agency': (question) => fills(atActing(question), LEADING),
  'heads-acting-agency': (question) => fills(atActing(question), HEADS),
  'committee-of-acting-agency': (question) => fills(atActing(question), COMMITTEES),
  'rank-holds-power': (question) =>
    question.power !== undefined &&
    atActing(question).some(({ rank }) => question.power !== undefined && POWERS[rank].includes(question.power)),
  'only-assists': (question) => onlyAs(atActing(question), ...ASSISTING),
  'only-assessor': (question) => onlyAs(atActing(question), 'people-assessor'),
  'changed-organ': ({ organ, case: of }) => organ !== undefined && of?.handledAs?.some((other) => other !== organ) === true,
  'holds-post': (question) => approving(question).length > 0,
  'own-proposal': (question) => {
    const by = approving(question);
    return (
      question.proposer === question.actor.id ||
      (by.length > 0 && by.every(({ insteadOf }) => insteadOf !== undefined && insteadOf === question.proposer))
    );
  },
  'member-of-panel': ({ actor, members = [] }) => members.includes(actor.id),
  'concerns-self': ({ actor, concerning }) => concerning === actor.id,
  'procurator-of-acting-agency': (question) =>
    atActing(question).some(({ rank }) => rank === 'prosecutor' || rank === 'assistant-prosecutor'),
  'party-power': ({ power }) => power === 'party',
};
