import { z } from 'zod';
import { Basis, Concerned, Id, MomentText, PageQuery, pageOf, Pressing, Reason, Term, Words } from './common.ts';

const AwaitedKind = z.enum(['request', 'approval', 'vote', 'sent-back', 'assignment']);
const MOST_DAYS = 3660;

export const InboxQuery = PageQuery.extend({
  scope: z
    .enum(['mine', 'agency'])
    .default('mine')
    .meta({ description: 'What you handle, or all your agencies have a part in; both with what you are asked to decide' }),
  view: z
    .enum(['todo', 'returned', 'all'])
    .default('all')
    .meta({ description: 'Where you or your agency have something to do; where something was sent back to you; all' }),
  kind: AwaitedKind.optional().meta({ description: 'Only where such a thing waits for you' }),
  held: z.enum(['yes', 'no']).optional().meta({ description: 'Whether somebody is held in it 在押' }),
  procedure: Id.optional(),
  stage: Term.optional(),
  due: z.enum(['over', 'urgent', 'soon']).optional().meta({ description: 'Only where the next limit presses so much, or more' }),
  within: z.coerce
    .number()
    .int()
    .min(-MOST_DAYS)
    .max(MOST_DAYS)
    .optional()
    .meta({ description: 'Only where the next limit ends within so many days, or has ended' }),
  cases: z
    .string()
    .max(5100)
    .regex(/^[\w.:/-]{1,100}(?:,[\w.:/-]{1,100}){0,49}$/u)
    .optional()
    .meta({
      description: 'Only these of them, with commas between: what changed since they were read; counts stay those of the whole desk',
    }),
  q: z.string().trim().min(1).max(60).optional().meta({ description: 'Parts of case numbers or of names; all of them' }),
});

const Count = z.number().int();
/** In how many cases the limit that comes next has run out, or presses. */
const pressingCounts = { over: Count, urgent: Count, soon: Count };

export const InboxCounts = z
  .object({
    all: Count,
    matching: Count,
    todo: Count,
    returned: Count,
    ...pressingCounts,
    theirs: z
      .object(pressingCounts)
      .meta({ description: 'Likewise, where no limit of your agencies runs but one of another does 他方期限' }),
    heldCases: Count,
    heldPeople: Count,
    kinds: z.object({ request: Count, approval: Count, vote: Count, 'sent-back': Count, assignment: Count }),
    procedures: z.array(z.object({ procedure: z.string(), title: Words, cases: Count })),
    stages: z.array(z.object({ procedure: z.string(), stage: z.string(), title: Words, cases: Count })),
  })
  .meta({
    id: 'InboxCounts',
    description: 'How many cases of the whole desk are of which kind, and how many match what it is narrowed to 待办统计',
  });

/** What is to be decided, here for several routes. */
export const DecisionAhead = z
  .object({ title: Words, subject: z.string(), request: z.string().optional(), ways: z.array(z.string()) })
  .meta({
    id: 'DecisionAhead',
    description: 'What is yours to decide, and the acts that would be its different outcomes, none before the others 待决定',
  });

/** The limit that runs out next. */
const NextLimit = z.object({
  limit: z.string(),
  title: Words,
  subject: z.string(),
  due: z.string(),
  daysLeft: z.number().int().optional(),
  presses: Pressing,
  provisional: z.boolean(),
  isOurs: z.boolean().meta({ description: 'Whether your agency has to keep it' }),
});

export const InboxRow = z
  .object({
    case: z.string(),
    place: z
      .string()
      .meta({ description: 'Where it stands in the order asked for: rows are in the order of place and case, sign by sign' }),
    numbers: z.array(z.string()),
    procedure: Words,
    stage: Words.optional(),
    subjects: z.array(Concerned),
    isHeld: z.boolean(),
    relation: z.array(z.string()),
    next: NextLimit.optional(),
    awaits: z.array(
      z.object({
        kind: AwaitedKind,
        title: Words,
        id: z.string(),
        post: z.string().optional(),
      }),
    ),
    primary: z
      .object({
        procedure: z.string(),
        act: z.string(),
        title: Words,
        subject: z.string(),
        role: z.string(),
        basis: z.array(Basis),
        batch: Words.optional().meta({
          description: 'Why it may be done in several cases at once, in each as an act of its own 可批量办理',
        }),
      })
      .optional()
      .meta({ description: 'The act by which you would move the case on 下一步' }),
    decision: DecisionAhead.optional(),
    overdue: z.number().int(),
    version: z.number().int(),
    label: z.string(),
  })
  .meta({ id: 'InboxRow', description: 'A case on your desk: who is held, which limit comes next, what is awaited of you 待办' });

export const HeldFirst = z.object({ case: z.string(), name: z.string().optional(), next: NextLimit.optional() }).meta({
  id: 'HeldFirst',
  description:
    'Of all cases of the desk in which somebody is held, the one whose limit comes next, one of your agencies first 在押最近一项',
});

export const InboxPage = pageOf(InboxRow).extend({ counts: InboxCounts, heldFirst: HeldFirst.optional() });

export const RequestBody = z
  .object({
    case: z.string(),
    request: z.string(),
    title: Words,
    subject: z.string(),
    askedAt: z.string(),
    askedBy: z.object({ agency: z.string(), name: Words }).optional(),
    of: z.object({ agency: z.string(), name: Words }).optional(),
    due: z.string().optional(),
    daysLeft: z.number().int().optional(),
    presses: Pressing.optional(),
    answeredAt: z.string().optional(),
    closedWith: z.enum(['answer', 'withdrawal']).optional(),
    /** The act that closed it, and what was said with it, for whoever may know the content. */
    closedBy: z.object({ title: Words, said: z.array(z.object({ title: Words, text: z.string() })) }).optional(),
    numbers: z.array(z.string()),
    answers: z.array(z.object({ act: z.string(), title: Words })),
  })
  .meta({ id: 'Request', description: 'Co-operation asked of another agency, to be answered within its limit 请求' });

export const FindingBody = z
  .object({
    id: z.string(),
    kind: z.string(),
    case: z.string(),
    numbers: z.array(z.string()),
    subject: z.string(),
    agency: z.string(),
    foundAt: z.string(),
    state: z.enum(['open', 'looking', 'closed']),
    limit: z
      .object({
        name: z.string(),
        title: Words,
        due: z.string(),
        daysLeft: z.number().int().optional().meta({ description: 'By the clock of the node; negative once it has run out 剩余天数' }),
        basis: z.array(Basis),
      })
      .optional(),
    says: Words,
    keeper: z.object({ agency: z.string(), name: Words }).optional(),
    handled: z
      .array(
        z.object({ state: z.enum(['looking', 'closed']), says: z.string(), by: z.string(), name: z.string().optional(), at: z.string() }),
      )
      .optional(),
  })
  .meta({ id: 'Finding', description: 'What a rule noticed and somebody must look at 线索' });

export const AgencyBody = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: Words,
    code: z.string(),
    tier: z.string(),
    area: z.string(),
    above: z.object({ agency: z.string(), by: z.enum(['leads', 'supervises', 'guides']) }).optional(),
    powers: z.array(z.string()),
    offices: z.array(z.string()).optional().meta({ description: 'The roles it may hold, by procedure: criminal/police 可担任的办案主体' }),
    from: z.string(),
    to: z.string().optional(),
  })
  .meta({ id: 'Agency', description: 'An organisation that holds powers 机关' });

export const RecusedBody = z
  .object({
    officer: z.string(),
    name: z.string(),
    count: z.number().int().optional().meta({ description: 'From how many cases in all; only for who keeps the roster 回避件数' }),
    cases: z.array(
      z.object({
        case: z.string(),
        numbers: z.array(z.string()),
        recordedAt: z.string(),
        basis: z.string().optional().meta({ description: 'Only where you may know what is in the case 理由' }),
      }),
    ),
  })
  .meta({ id: 'Recused', description: 'An officer who withdrew from cases, and those of them you may know of 回避' });

export const AssignableBody = z
  .object({
    officer: z.string(),
    name: z.string(),
    badge: z.string(),
    rank: z.string(),
    unit: Words.optional(),
    handles: z.array(z.string()).meta({
      description:
        'How the officer stands to the case for this agency: handler, assigned, panel; by the first two it can be taken from them 办理关系',
    }),
    reasons: z.array(Reason).meta({ description: 'Why the case cannot be assigned to the officer; none where it may be 不得承办的理由' }),
  })
  .meta({ id: 'Assignable', description: 'An officer of your agency, whether a case is theirs, and whether it may be 可指派的人员' });

export const Withdrawing = z
  .object({ title: Words, basis: z.array(Basis) })
  .meta({ id: 'Withdrawing', description: 'Why an officer withdraws from cases of this kind, with the article 回避事由' });

export const OfficerBody = z
  .object({
    id: z.string(),
    name: z.string(),
    badge: z.string(),
    appointments: z.array(
      z.object({
        agency: z.string(),
        unit: z.string().optional(),
        rank: z.string(),
        posts: z.array(z.string()),
        from: z.string(),
        to: z.string().optional(),
        insteadOf: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Officer', description: 'Somebody who may act for an agency 人员' });

export const AccessBody = z
  .object({
    at: z.string(),
    case: z.string(),
    agency: z.object({ agency: z.string(), name: Words }).optional(),
    by: z.string(),
    purpose: z.string(),
    basis: z.string(),
    what: z.string(),
  })
  .meta({ id: 'AccessEntry', description: 'Who looked at what concerns you, when, for what 查阅记录' });

export const AccessCount = z
  .object({
    month: z.string(),
    agency: z.object({ agency: z.string(), name: Words }).optional(),
    purpose: z.string(),
    looks: z.number().int(),
    cases: z.number().int(),
  })
  .meta({ id: 'AccessCount', description: 'How often somebody looked in a month, and at how many cases 查阅统计' });

export const DocumentBody = z
  .object({ id: z.string(), act: z.number().int(), title: z.string(), number: z.string(), agency: z.string(), serves: z.array(z.string()) })
  .meta({ id: 'Document', description: 'A document an act produced 文书' });

export const ClockBody = z.object({ now: MomentText, daysAhead: z.number().int() }).meta({ id: 'Clock' });

export const DueBody = z
  .object({
    case: z.string(),
    numbers: z.array(z.string()),
    limit: z.string(),
    title: Words,
    subject: z.string(),
    due: z.string(),
    daysLeft: z.number().int().optional(),
    presses: Pressing.optional(),
    provisional: z.boolean(),
    agency: z.object({ agency: z.string(), name: Words }),
  })
  .meta({ id: 'DueLimit', description: 'A running limit and the day it ends 将届满的期限' });

/** Civil time to the minute: `2026-06-15T09:00`. */
export const Span = z.object({ from: MomentText, to: MomentText });

const RoomName = z.object({ id: z.string(), name: Words, agency: z.object({ agency: z.string(), name: Words }) });

export const RoomBody = RoomName.extend({ seats: z.number().int(), hasLink: z.boolean(), taken: z.array(Span) }).meta({
  id: 'Room',
  description: 'A courtroom or a place with a link, and when it is taken; by which case is not said 法庭、远程点位',
});

export const HearingBody = Span.extend({
  case: z.string(),
  /** The entry that fixed it. */
  number: z.number().int(),
  numbers: z.array(z.string()),
  procedure: Words,
  sitting: z.enum(['hearing', 'conference', 'pronouncement']),
  act: Words,
  court: z.object({ agency: z.string(), name: Words }),
  room: RoomName.optional(),
  remote: z.array(RoomName),
  officers: z.array(z.object({ id: z.string(), name: z.string() })),
  isOpen: z.boolean().optional(),
  /** The entry that moved it or called it off. */
  freedBy: z.number().int().optional(),
}).meta({ id: 'Hearing', description: 'A hearing, conference or pronouncement that is fixed: when, where, who must be there 开庭' });
