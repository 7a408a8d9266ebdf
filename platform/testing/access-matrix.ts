import type { Label, Rank, Seat } from '#justice/agencies';
import { ACTIONS, LABELS, POWERS, type Action, type Question } from '#justice/access';
import type { Power } from '#justice/procedures';

/**
 * The matrix of questions to the access rules. What it leaves out, it leaves out by these symmetries only:
 *
 * S1 Names do not matter, only sameness: four agencies (the acting one, another with a part, one without, one that leads the acting one), one
 *    case, the asker, another officer.
 * S2 What the schema does not name for an action is not sent and not varied for it: approvals do not look at panels, reading does not look at powers.
 * S3 A label and a clearance matter by their order and by whether the label is `sealed`: `brief` takes the pairs at the edges, and all 25 pairs
 *    under every action once; `whole` takes all 25 everywhere.
 * S4 Ranks with the same powers in the same lists, and posts in the same lists, are alike: `brief` takes one of each kind, and every rank with every
 *    power and every post once; `whole` takes every one everywhere.
 * S5 Only officers fill seats and have clearances; only persons and officers are parties.
 */
export type Breadth = 'brief' | 'whole';

const OWN = 'own';
const BESIDE = 'beside';
const FAR = 'far';
const ABOVE = 'above';
const ME = 'me';
const OTHER = 'other';

const RANKS = Object.keys(POWERS) as readonly Rank[];
const ALL_POWERS: readonly (Power | undefined)[] = [
  undefined,
  'investigation',
  'prosecution',
  'adjudication',
  'enforcement',
  'administration',
  'supervision',
  'party',
  'law',
];
const POSTS = [
  'unit-head',
  'agency-head',
  'police-head',
  'city-police-head',
  'higher-police-head',
  'chief-procurator',
  'court-president',
  'warden',
  'judicial-committee',
  'procuratorial-committee',
  'consenting-procuratorate',
  'higher-agency',
];
const KINDS = [
  'public-security',
  'procuratorate',
  'court',
  'justice-administration',
  'administrative-agency',
  'supervision-commission',
] as const;
const PARTIES = ['accused', 'counsel', 'guardian', 'victim', 'family'];

type Case = NonNullable<Question['case']>;

interface Dimensions {
  readonly ranks: readonly Rank[];
  readonly posts: readonly string[];
  readonly pairs: readonly (readonly [label: Label, clearance: Label])[];
  readonly kinds: readonly (typeof KINDS)[number][];
}

const EVERY_PAIR = LABELS.flatMap((label) => LABELS.map((clearance) => [label, clearance] as const));

const DIMENSIONS: Readonly<Record<Breadth, Dimensions>> = {
  brief: {
    ranks: ['judge', 'people-assessor', 'clerk', 'prosecutor', 'system-administrator'],
    posts: ['unit-head', 'court-president', 'judicial-committee', 'police-head'],
    pairs: [
      ['internal', 'internal'],
      ['internal', 'public'],
      ['sealed', 'sealed'],
    ],
    kinds: ['court', 'procuratorate'],
  },
  whole: { ranks: RANKS, posts: POSTS, pairs: EVERY_PAIR, kinds: KINDS },
};

/** Every combination of one value of each list. */
function* product<T extends Readonly<Record<string, readonly unknown[]>>>(lists: T): Generator<{ readonly [K in keyof T]: T[K][number] }> {
  const names = Object.keys(lists);
  const at = names.map(() => 0);
  if (names.some((name) => lists[name]?.length === 0)) return;
  for (;;) {
    yield Object.fromEntries(names.map((name, index) => [name, lists[name]?.[at[index] ?? 0]])) as never;
    let last = names.length - 1;
    while (last >= 0 && (at[last] ?? 0) + 1 === lists[names[last] ?? '']?.length) last -= 1;
    if (last < 0) return;
    at[last] = (at[last] ?? 0) + 1;
    at.fill(0, last + 1);
  }
}

const seat = (agency: string, rank: Rank, posts: readonly string[] = []): Seat => ({ agency, rank, posts });
const standingIn = (insteadOf: string, filled: Seat): Seat => ({ ...filled, insteadOf });

/** Who sits where: nobody, one rank with one post or none at one place, two seats, two administrators. */
const sittings = ({ ranks, posts }: Dimensions, places: readonly string[]): readonly (readonly Seat[])[] => [
  [],
  ...ranks.flatMap((rank) => places.flatMap((place) => [[], ...posts.map((post) => [post])].map((held) => [seat(place, rank, held)]))),
  [seat(OWN, 'judge'), seat(BESIDE, 'prosecutor', ['unit-head'])],
  [seat(FAR, 'judge', ['court-president']), seat(BESIDE, 'people-assessor')],
  [seat(OWN, 'judge'), seat(OWN, 'audit-administrator')],
];

const RELATIONS: readonly (readonly [relation: string, agency: string][])[] = [
  [],
  [['handler', OWN]],
  [['approver', OWN]],
  [['panel', OWN]],
  [['assigned', BESIDE]],
  [['handler', FAR]],
];

interface Told {
  readonly relation?: readonly (readonly [relation: string, agency: string])[];
  readonly party?: readonly string[];
  readonly isRecused?: boolean;
  readonly label?: Label;
  readonly hasPart?: boolean;
  readonly handledAs?: Case['handledAs'];
  readonly openTo?: readonly string[];
}

function caseOf({
  relation = [],
  party = [],
  isRecused = false,
  label = 'internal',
  hasPart = true,
  handledAs = [],
  openTo = [],
}: Told): Case {
  return {
    id: 'case',
    label,
    agencies: hasPart ? [OWN, BESIDE] : [BESIDE],
    relation: {
      isRecused,
      officer: relation.map(([as, agency]) => ({ relation: as, agency })),
      party: party.map((role) => ({ role, subject: 'subject' })),
    },
    handledAs,
    openTo,
  };
}

const ADMINISTRATORS: readonly Rank[] = ['system-administrator', 'security-administrator', 'audit-administrator'];

const asked = (action: Action, seats: readonly Seat[], more: Partial<Question>): Question => ({
  actor: { kind: 'officer', id: ME },
  action,
  seats,
  clearance: 'sealed',
  agency: OWN,
  ...more,
});

const BOTH = [true, false];
const PLACES = [OWN, BESIDE, FAR];

function* looking(dimensions: Dimensions): Generator<Question> {
  for (const action of ['case/read', 'case/read-content'] as const)
    for (const { seats, relation, isRecused, hasPart, pair, party } of product({
      seats: sittings(action === 'case/read' ? { ...dimensions, posts: [] } : dimensions, PLACES),
      relation: RELATIONS,
      isRecused: BOTH,
      hasPart: BOTH,
      pair: dimensions.pairs,
      party: [[], ['accused']],
    })) {
      // A party who is an officer is barred whatever else holds: once with every seat is enough to show it.
      if (party.length > 0 && (isRecused || !hasPart)) continue;
      yield asked(action, seats, { clearance: pair[1], case: caseOf({ relation, isRecused, hasPart, label: pair[0], party }) });
    }
}

function* leading(dimensions: Dimensions): Generator<Question> {
  for (const action of ['case/assign', 'case/recuse', 'case/erase'] as const)
    for (const { seats, isRecused, hasPart, pair, concerning } of product({
      seats: sittings(dimensions, [OWN, FAR]),
      isRecused: BOTH,
      hasPart: BOTH,
      pair: dimensions.pairs,
      concerning: action === 'case/recuse' ? [ME, OTHER] : [OTHER],
    }))
      yield asked(action, seats, { concerning, clearance: pair[1], case: caseOf({ isRecused, hasPart, label: pair[0] }) });
}

function* acting(dimensions: Dimensions): Generator<Question> {
  const powers = dimensions.ranks === RANKS ? ALL_POWERS : (['adjudication', 'prosecution'] as const);
  for (const action of ['act/perform', 'act/propose'] as const)
    for (const { seats, relation, isRecused, pair, power, organ, handledAs } of product({
      seats: sittings({ ...dimensions, posts: dimensions.posts.slice(0, 2) }, [OWN, BESIDE]),
      relation: RELATIONS.slice(0, 4),
      isRecused: BOTH,
      pair: dimensions.pairs,
      power: powers,
      organ: dimensions.kinds.slice(0, 1),
      handledAs: [[], ...dimensions.kinds.map((kind) => [kind])],
    })) {
      if (isRecused && (handledAs.length > 0 || relation.length === 0)) continue;
      const more = power === undefined ? {} : { power };
      yield asked(action, seats, { ...more, organ, clearance: pair[1], case: caseOf({ relation, isRecused, label: pair[0], handledAs }) });
    }
}

function* approving(dimensions: Dimensions): Generator<Question> {
  const seatsFor = (post: string): readonly (readonly Seat[])[] => [
    ...[OWN, BESIDE, ABOVE].flatMap((place) => [
      [seat(place, 'judge', [post])],
      [seat(place, 'judge', ['other-post'])],
      [standingIn(OTHER, seat(place, 'judge', [post]))],
      [standingIn('third', seat(place, 'judge', [post]))],
      [standingIn(OTHER, seat(place, 'judge', [post])), seat(OWN, 'judge', [post])],
    ]),
    [seat(OWN, 'system-administrator', [post])],
    [],
  ];
  for (const post of [...dimensions.posts, 'consenting-procuratorate'])
    for (const { seats, line, proposer, pair, relation, isRecused, handledAs } of product({
      seats: seatsFor(post),
      line: [[OWN], [OWN, ABOVE]],
      proposer: [undefined, ME, OTHER],
      pair: dimensions.pairs,
      relation: RELATIONS.slice(0, 3),
      isRecused: BOTH,
      handledAs: [[], ['procuratorate']] as const,
    })) {
      if (isRecused && (relation.length > 0 || handledAs.length > 0)) continue;
      const more = proposer === undefined ? {} : { proposer };
      yield asked('act/approve', seats, {
        ...more,
        post,
        line,
        organ: 'court',
        clearance: pair[1],
        case: caseOf({ relation, isRecused, label: pair[0], handledAs }),
      });
    }
}

function* voting(dimensions: Dimensions): Generator<Question> {
  for (const { seats, isRecused, pair, members, power, handledAs } of product({
    seats: sittings({ ...dimensions, posts: [] }, [OWN, BESIDE]),
    isRecused: BOTH,
    pair: dimensions.pairs,
    members: [[], [ME], [OTHER], [ME, OTHER]],
    power: ['adjudication', 'prosecution'] as const,
    handledAs: [[], ['court'], ['public-security', 'court']] as const,
  }))
    yield asked('act/vote', seats, {
      power,
      members,
      organ: 'court',
      clearance: pair[1],
      case: caseOf({ isRecused, label: pair[0], handledAs }),
    });
}

function* deliberating(dimensions: Dimensions): Generator<Question> {
  for (const { seats, relation, isRecused, hasPart, pair, members } of product({
    seats: sittings(dimensions, PLACES),
    relation: RELATIONS,
    isRecused: BOTH,
    hasPart: BOTH,
    pair: dimensions.pairs,
    members: [[], [ME], [OTHER]],
  }))
    yield asked('deliberation/read', seats, {
      members,
      clearance: pair[1],
      case: caseOf({ relation, isRecused, hasPart, label: pair[0] }),
    });
}

function* finding(dimensions: Dimensions): Generator<Question> {
  for (const action of ['finding/read', 'finding/handle'] as const)
    for (const { seats, of } of product({
      seats: sittings({ ...dimensions, ranks: RANKS }, [OWN, FAR]),
      of: [
        undefined,
        caseOf({}),
        caseOf({ label: 'sealed' }),
        caseOf({ isRecused: true }),
        caseOf({ label: 'sealed', relation: [['handler', OWN]] }),
      ],
    }))
      yield asked(action, seats, of === undefined ? {} : { case: of });
}

/** Every post, at the acting agency and above it, filled in the proposer's stead, in another's and in nobody's. */
function* inStead(): Generator<Question> {
  for (const { post, place, proposer, stead } of product({
    post: POSTS,
    place: [OWN, ABOVE],
    proposer: [OTHER, ME],
    stead: [OTHER, 'third', undefined],
  })) {
    const own = seat(place, 'judge', [post]);
    const seats = stead === undefined ? [own] : [standingIn(stead, own)];
    yield asked('act/approve', seats, { post, proposer, line: [OWN, ABOVE], organ: 'court', case: caseOf({}) });
    yield asked('act/approve', [...seats, seat(BESIDE, 'judge', [post])], { post, proposer, line: [OWN, ABOVE], case: caseOf({}) });
    yield asked('act/approve', [...seats, standingIn(OTHER, seat(OWN, 'judge', [post]))], {
      post,
      proposer,
      line: [OWN, ABOVE],
      case: caseOf({}),
    });
  }
}

/** Every rank with every power, every post, every pair of label and clearance, each once under every action. */
function* once(): Generator<Question> {
  for (const action of ACTIONS) {
    for (const { rank, power, relation } of product({ rank: RANKS, power: ALL_POWERS, relation: RELATIONS.slice(0, 2) }))
      yield asked(action, [seat(OWN, rank)], {
        ...(power === undefined ? {} : { power }),
        members: [ME],
        organ: 'court',
        case: caseOf({ relation }),
      });
    for (const post of POSTS)
      for (const place of [OWN, BESIDE, FAR, ABOVE])
        yield asked(action, [seat(place, 'judge', [post])], {
          post,
          line: [OWN, ABOVE],
          power: 'adjudication',
          organ: 'court',
          case: caseOf({}),
        });
    for (const [label, clearance] of EVERY_PAIR)
      for (const relation of RELATIONS.slice(0, 2))
        yield asked(action, [seat(OWN, 'judge', ['court-president'])], {
          clearance,
          post: 'court-president',
          power: 'adjudication',
          case: caseOf({ label, relation }),
        });
    for (const seats of sittings({ ranks: RANKS, posts: [], pairs: [], kinds: [] }, [OWN]))
      yield asked(action, seats, { power: 'adjudication' });
    for (const ranks of [ADMINISTRATORS, ...ADMINISTRATORS.map((gone) => ADMINISTRATORS.filter((rank) => rank !== gone))])
      yield asked(
        action,
        ranks.map((rank) => seat(FAR, rank)),
        {},
      );
  }
}

function* others(): Generator<Question> {
  for (const action of ACTIONS)
    for (const { kind, role, label, openTo, isRecused, power } of product({
      kind: ['person', 'law', 'station'] as const,
      role: [undefined, ...PARTIES],
      label: LABELS,
      openTo: [[], ['counsel'], ['counsel', 'victim']],
      isRecused: BOTH,
      power: ['party', 'adjudication'] as const,
    })) {
      if (kind !== 'person' && role !== undefined) continue;
      const party = role === undefined ? [] : [role];
      yield { actor: { kind, id: ME }, action, seats: [], clearance: 'sealed', power, case: caseOf({ party, label, openTo, isRecused }) };
    }
}

/** All the questions of the matrix, one after the other. */
export function* accessMatrix(breadth: Breadth): Generator<Question> {
  const dimensions = DIMENSIONS[breadth];
  yield* once();
  yield* inStead();
  yield* others();
  yield* looking(dimensions);
  yield* leading(dimensions);
  yield* acting(dimensions);
  yield* approving(dimensions);
  yield* voting(dimensions);
  yield* deliberating(dimensions);
  yield* finding(dimensions);
}
