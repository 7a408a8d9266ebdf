import { z } from 'zod';
import { Basis, Id, MomentText, Name, Pressing, Reason, Term, Words } from './common.ts';

const Facts = z.record(Term, Term).meta({ description: 'Facts of the world that are known when the subject enters' });

export const EnteringSubject = z
  .object({
    id: Id,
    type: Term,
    name: Name.optional(),
    facts: Facts.optional(),
    person: Id.optional(),
    as: Term.optional(),
  })
  .meta({ id: 'EnteringSubject', description: 'A person, a thing, or the case itself, that enters the case 当事人、物' });

export const OpeningBody = z
  .object({
    procedure: Term,
    role: Term,
    agency: Id.optional(),
    at: MomentText.optional(),
    subjects: z.array(EnteringSubject).min(1).max(200),
  })
  .meta({ id: 'Opening' });

export const OpenableBody = z
  .object({
    procedure: Term,
    title: Words,
    role: Term,
    roleTitle: Words,
    agency: Id,
    name: Words,
    facts: z
      .record(Term, z.array(Term))
      .meta({ description: 'The facts of the case with which this role may go on, each with the values it may have' }),
  })
  .meta({ id: 'Openable', description: 'A case you may open: of which procedure, as whom, in whose name 可受理的案件' });

export const EnteringBody = z
  .object({
    role: Term,
    at: MomentText.optional(),
    subjects: z.array(EnteringSubject).min(1).max(200),
    expectedVersion: z.number().int().min(1).optional(),
  })
  .meta({ id: 'Entering' });

export const FormBody = z.record(Term, z.unknown()).meta({ description: 'The form of the act; its schema is in the procedure' });

export const ActBody = z
  .object({
    act: Term,
    subject: Id.optional(),
    role: Term,
    agency: Id.optional(),
    at: MomentText.optional(),
    together: z.array(Id).max(20).optional(),
    present: z.array(Term).max(20).optional(),
    form: FormBody.optional(),
    expectedVersion: z.number().int().min(1).optional(),
  })
  .meta({ id: 'ActRequest', description: 'An act somebody wants done 行为' });

export const ReceiptBody = z
  .object({
    case: z.string(),
    number: z.number().int(),
    act: z.string().optional(),
    at: MomentText,
    recordedAt: z.string(),
    documents: z.array(z.object({ title: z.string(), number: z.string() })),
    caseNumber: z.string().optional(),
    late: z.array(z.object({ limit: z.string(), due: z.string() })),
    leaf: z.string().meta({ description: 'Hash of the ledger leaf, base 64' }),
  })
  .meta({ id: 'Receipt', description: 'What was written 回执' });

export const OfferBody = z
  .object({
    act: z.string(),
    title: Words,
    subject: z.string(),
    role: z.string(),
    phase: Words,
    phaseId: z.string().meta({ description: 'The phase by its name in the procedure 阶段' }),
    isAllowed: z.boolean(),
    approvals: z.array(Words),
    hasPanel: z.boolean(),
    reasons: z.array(Reason),
    basis: z.array(Basis),
  })
  .meta({ id: 'Offer', description: 'An act as it stands for you now: allowed, or every reason why not' });

const [FIRST_YEAR, LAST_YEAR] = [1880, 2200];
const Year = z.number().int().min(FIRST_YEAR).max(LAST_YEAR);

export const FacetBody = z.object({ key: z.string(), title: Words, value: z.string(), says: Words }).meta({ id: 'FacetValue' });

export const CaseBody = z
  .object({
    id: z.string(),
    procedure: z.string(),
    title: Words,
    version: z.number().int(),
    label: z.enum(['public', 'internal', 'work-secret', 'sensitive', 'sealed']),
    lead: z.string(),
    openedAt: z.string(),
    numbers: z.array(z.object({ agency: z.string(), number: z.string() })),
    agencies: z.array(z.object({ role: z.string(), agency: z.string(), name: Words })),
    subjects: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        title: Words,
        name: z.string().optional(),
        born: Year.optional().meta({
          description: 'Where somebody else in the case bears the same name and the register knows it 同名者的出生年份',
        }),
        facets: z.array(FacetBody),
      }),
    ),
  })
  .meta({ id: 'Case', description: 'A case as it stands for you 案件' });

export const LimitBody = z
  .object({
    case: z.string(),
    limit: z.string(),
    title: Words,
    subject: z.string(),
    startedAt: z.string(),
    due: z.string(),
    provisional: z.boolean(),
    status: z.enum(['running', 'suspended', 'stopped']),
    late: z.boolean(),
    daysLeft: z.number().int().optional(),
    presses: Pressing.optional(),
    steps: z.array(z.object({ what: Words, at: z.string().optional(), basis: z.array(Basis) })),
  })
  .meta({ id: 'Limit', description: 'A limit with its last day and how it was counted 期限' });

const Taking = z.object({ id: z.string(), name: z.string().optional() });

export const EntryBody = z
  .object({
    number: z.number().int(),
    kind: z.string(),
    act: z.string().optional(),
    title: Words,
    subject: z.string(),
    at: z.string(),
    recordedAt: z.string(),
    role: z.string().optional(),
    agency: z.string().optional(),
    people: z.array(Taking),
    officer: Taking.optional().meta({ description: 'Who was assigned, drawn, relieved, or has withdrawn 所涉人员' }),
    basis: z
      .string()
      .optional()
      .meta({ description: 'Why somebody was relieved or has withdrawn, where you may know what is in the case 事由' }),
    approvals: z.array(Taking.extend({ post: z.string().optional(), title: Words.optional() })),
    panel: z.array(Taking.extend({ presides: z.literal(true).optional() })).meta({ description: 'Who sat; one of them presided' }),
    proposal: z
      .string()
      .optional()
      .meta({ description: 'How a panel decided it, where you may see that: the proposal its members voted on 评议' }),
    present: z.array(z.object({ role: z.string(), title: Words })),
    documents: z.array(z.object({ title: z.string(), number: z.string() })),
    form: z.record(z.string(), z.unknown()),
    late: z.array(z.object({ limit: z.string(), due: z.string() })),
  })
  .meta({ id: 'Entry', description: 'One entry of the record 行为记录' });

export const LinkingBody = z
  .object({
    by: Term.meta({ description: 'The role in which you act for your agency' }),
    role: Term.meta({ description: 'The role in which the person takes part' }),
    subject: Id.default('case').meta({ description: 'Whom or what it concerns; the whole case unless said' }),
    person: Id.optional().meta({ description: 'Somebody the register of people knows' }),
    name: Name.optional().meta({ description: 'Somebody who is new to it' }),
    born: Year.optional().meta({
      description: 'The year of birth of somebody who is new to it, by which people of one name are told apart',
    }),
    at: MomentText.optional(),
    expectedVersion: z.number().int().min(1).optional(),
  })
  .refine(
    ({ person, name }) => (person === undefined) !== (name === undefined),
    'name either a person who is known or the name of a new one',
  )
  .refine(({ born, name }) => born === undefined || name !== undefined, 'a year of birth is entered with the name of somebody new')
  .meta({ id: 'PartyLinking', description: 'A person takes part in the case in a role from now on 登记诉讼参与人' });

export const LinkedBody = ReceiptBody.extend({ person: z.string() }).meta({
  id: 'PartyLinked',
  description: 'What was written, and who it is',
});

export const EnteringAs = z
  .object({ role: z.string(), title: Words, agency: z.string(), name: Words })
  .meta({ id: 'EnteringAs', description: 'A role in which you may enter people and things in the case, and for which agency 登记的身份' });

export const PartyBody = z
  .object({ person: z.string(), name: z.string().optional(), role: z.string(), title: Words, subject: z.string() })
  .meta({ id: 'Party', description: 'A person who takes part in a case, in which role, for whom 诉讼参与人' });

export const CaseListed = z
  .object({
    id: z.string(),
    procedure: z.string(),
    title: Words,
    stage: z.object({ value: z.string(), title: Words }).optional(),
    numbers: z.array(z.string()),
    label: z.string(),
    lead: z.string(),
    isHeld: z.boolean(),
    version: z.number().int(),
    openedAt: z.string(),
    names: z.array(z.string()).meta({ description: 'Those the case is about, where you may know who they are' }),
  })
  .meta({ id: 'CaseListed', description: 'A case in a list 案件' });
