import type { Label, Rank } from '#justice/agencies';
import type { Power } from '#justice/procedures';
import type { Question } from './question.ts';

/** What the rules look at, each true or false of a question. */
export const FACTS = [
  'officer',
  'person',
  'law',
  'station',
  'administrator',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'of-a-case',
  'recused',
  'handles',
  'related',
  'party',
  'agency-has-part',
  'leads-an-agency-with-part',
  'sealed',
  'cleared',
  'seat-at-acting-agency',
  'leads-acting-agency',
  'rank-holds-power',
  'holds-post',
  'own-proposal',
  'procurator',
  'party-power',
] as const;

export type Fact = (typeof FACTS)[number];

/** Labels from the least to the most confidential. */
export const LABELS: readonly Label[] = ['public', 'internal', 'work-secret', 'sensitive', 'sealed'];

/** Posts that lead a unit or an agency, and so answer for its cases. */
export const LEADING: readonly string[] = [
  'unit-head',
  'agency-head',
  'police-head',
  'city-police-head',
  'chief-procurator',
  'court-president',
  'warden',
];

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

/** Everything that is true of a question. */
export function factsOf(question: Question): ReadonlySet<Fact> {
  return new Set(FACTS.filter((fact) => HOLDS[fact](question)));
}

type Holds = (question: Question) => boolean;

const atActing = ({ seats, agency }: Question): Question['seats'] => seats.filter((seat) => seat.agency === agency);
const hasRank =
  (...ranks: readonly Rank[]): Holds =>
  ({ seats }) =>
    seats.some(({ rank }) => ranks.includes(rank));
const withPart = ({ seats, case: of }: Question): Question['seats'] => seats.filter(({ agency }) => of?.agencies.includes(agency) === true);
const leads = (seats: Question['seats']): boolean => seats.some(({ posts }) => posts.some((post) => LEADING.includes(post)));

const HOLDS: Readonly<Record<Fact, Holds>> = {
  officer: ({ actor }) => actor.kind === 'officer',
  person: ({ actor }) => actor.kind === 'person',
  law: ({ actor }) => actor.kind === 'law',
  station: ({ actor }) => actor.kind === 'station',
  administrator: hasRank('system-administrator', 'security-administrator', 'audit-administrator'),
  'system-administrator': hasRank('system-administrator'),
  'security-administrator': hasRank('security-administrator'),
  'audit-administrator': hasRank('audit-administrator'),
  'of-a-case': ({ case: of }) => of !== undefined,
  recused: ({ case: of }) => of?.relation.isRecused === true,
  handles: ({ case: of }) => of?.relation.officer.some((relation) => HANDLING.has(relation)) === true,
  related: ({ case: of }) => (of?.relation.officer.length ?? 0) > 0,
  party: ({ case: of }) => (of?.relation.party.length ?? 0) > 0,
  'agency-has-part': (question) => withPart(question).length > 0,
  'leads-an-agency-with-part': (question) => leads(withPart(question)),
  sealed: ({ case: of }) => of?.label === 'sealed',
  cleared: ({ case: of, clearance }) => of === undefined || LABELS.indexOf(clearance) >= LABELS.indexOf(of.label),
  'seat-at-acting-agency': (question) => atActing(question).length > 0,
  'leads-acting-agency': (question) => leads(atActing(question)),
  'rank-holds-power': (question) =>
    question.power !== undefined &&
    atActing(question).some(({ rank }) => question.power !== undefined && POWERS[rank].includes(question.power)),
  'holds-post': ({ seats, line = [], post }) =>
    post !== undefined && seats.some(({ agency, posts }) => line.includes(agency) && posts.includes(post)),
  'own-proposal': ({ actor, proposer }) => proposer === actor.id,
  procurator: hasRank('prosecutor', 'assistant-prosecutor'),
  'party-power': ({ power }) => power === 'party',
};
