import { holdersOf, seatsOf, type Roster } from '#justice/agencies';
import { dayOf, type Moment } from '#justice/basics';
import {
  filesNamed,
  replay,
  type NamedFile,
  type Command,
  type Entering,
  type Jurisdiction,
  type Told,
  type WrittenCase,
} from '#justice/cases';

/** What became of one thing that was asked through a door. */
export type Answered =
  | { readonly done: { readonly case: string; readonly number: number } }
  | { readonly proposal: { readonly id: string } }
  | { readonly refused: readonly { readonly code: string }[] };

/** A way to ask the platform for something: its engine itself, or its API from outside. 入口 */
export interface Door {
  readonly open: (
    actor: string,
    opening: {
      readonly procedure: string;
      readonly role: string;
      readonly agency: string;
      readonly at: Moment;
      readonly subjects: readonly Entering[];
    },
  ) => Promise<Answered>;
  readonly enter: (
    actor: string,
    entering: { readonly case: string; readonly role: string; readonly at: Moment; readonly subjects: readonly Entering[] },
  ) => Promise<Answered>;
  /** Hands a file in to a case, before the act that names it. */
  readonly attach: (actor: string, attaching: Attaching) => Promise<void>;
  readonly act: (actor: string, act: ActAsked) => Promise<Answered>;
  readonly propose: (actor: string, act: ActAsked & Seated) => Promise<Answered>;
  readonly approve: (
    actor: string,
    approval: { readonly proposal: string; readonly post: string; readonly at: Moment },
  ) => Promise<Answered>;
  readonly vote: (actor: string, vote: { readonly proposal: string; readonly at: Moment }) => Promise<Answered>;
  readonly assign: (assigning: { readonly case: string; readonly agency: string; readonly officer: string }) => Promise<void>;
  readonly party: (linking: {
    readonly case: string;
    readonly person: string;
    readonly role: string;
    readonly subject: string;
  }) => Promise<void>;
}

/** A panel, and who presides over it. */
interface Seated {
  readonly panel: readonly string[];
  readonly presiding?: string;
}

/** A file of a story, and what it says. */
export interface Attaching {
  readonly case: string;
  readonly file: NamedFile;
  readonly text: string;
}

/** An act as a door takes it. */
export interface ActAsked {
  readonly case: string;
  readonly act: string;
  readonly subject?: string;
  readonly role: string;
  readonly agency?: string;
  readonly at: Moment;
  readonly together: readonly string[];
  readonly present?: readonly string[];
  readonly form: Readonly<Record<string, unknown>>;
}

/** What is needed to play a written case through a door. */
export interface Playing {
  readonly door: Door;
  readonly jurisdiction: Jurisdiction;
  readonly roster: Roster;
  readonly written: WrittenCase;
  /** What lies later than this has not happened yet; everything happens unless said. */
  readonly until?: Moment;
  /** Whether what comes next then is proposed already, where it takes approval: for desks with something to approve. */
  readonly isNextProposed?: boolean;
  /** The identifier of a party, by the name the case uses. */
  readonly person: (name: string) => string;
}

/** A step that went otherwise than the procedure itself says. */
export interface Differs {
  readonly step: number;
  readonly act: string;
  readonly expected: 'performed' | 'refused';
  readonly answered: readonly string[];
}

/**
 * Plays a written case through a door, each step by the officers who work there under those names: opened, assigned, proposed, approved, voted on.
 * Returns the case, and every step that was answered otherwise than when the procedure plays it alone. 案例入库
 */
export async function playThrough(playing: Playing): Promise<{ readonly case: string; readonly differs: readonly Differs[] }> {
  const played = replay(playing.jurisdiction, playing.written);
  if ('findings' in played)
    return { case: '', differs: [{ step: 0, act: '', expected: 'performed', answered: played.findings.map(({ help }) => help) }] };
  const { until } = playing;
  const all = played.told.filter(({ command }) => command.role !== 'law');
  const steps = all.filter(({ command }) => until === undefined || command.at.slice(0, until.length) <= until);
  const [first] = steps;
  const id = first === undefined ? '' : await opened(playing, first.command);
  const differs: Differs[] = [];
  const known = new Set<string>();
  for (const [index, told] of steps.entries()) {
    const answer = await stepThrough(playing, { id, told, known });
    if (!('refused' in answer)) await tell(playing, { id, told, known });
    const expected = 'performed' in told ? 'performed' : 'refused';
    const isDone = !('refused' in answer);
    if (isDone !== (expected === 'performed'))
      differs.push({
        step: index + 1,
        act: told.command.act,
        expected,
        answered: 'refused' in answer ? answer.refused.map(({ code }) => code) : ['done'],
      });
  }
  const next = all[steps.length];
  if (playing.isNextProposed === true && until !== undefined && next !== undefined && steps.length > 0)
    await proposeNext(playing, { id, told: { ...next, command: { ...next.command, at: until } }, known });
  return { case: id, differs };
}

/** Proposes what takes approval by one after another, and leaves it to them; what cannot be proposed yet is left alone. */
async function proposeNext(playing: Playing, step: Step): Promise<void> {
  const { approvals = [], panel = [] } = step.told.command;
  if ('performed' in step.told && approvals.length > 0 && panel.length === 0) await stepThrough(playing, { ...step, isLeftOpen: true });
}

const agencyOf = ({ roster }: Playing, name: string | undefined): string =>
  roster.agencies.find((agency) => agency.name[0] === name)?.id ?? '';

/** The officer whose name the written name ends with: 审判员贺兰 is 贺兰. */
function officerOf(
  { roster }: Playing,
  name: string,
  { agency, post, on }: { readonly agency: string; readonly post?: string; readonly on: Moment },
): string {
  const named = roster.officers.filter((officer) => name.endsWith(officer.name));
  const here = named.find(({ id }) => seatsOf(roster, id, dayOf(on)).some((seat) => seat.agency === agency)) ?? named[0];
  // A committee is no person: whoever signs for it at this agency does.
  return here?.id ?? (post === undefined ? undefined : holdersOf(roster, { agency, post }, dayOf(on))[0]) ?? '';
}

async function opened(playing: Playing, { role, agency, at, people }: Command): Promise<string> {
  const where = agencyOf(playing, agency);
  const actor = officerOf(playing, people[0]?.id ?? '', { agency: where, on: at });
  const answer = await playing.door.open(actor, {
    procedure: playing.written.procedure,
    role,
    agency: where,
    at,
    subjects: playing.written.subjects,
  });
  return 'done' in answer ? answer.done.case : '';
}

interface Step {
  readonly id: string;
  readonly told: Told;
  /** Officers and parties the case knows already. */
  readonly known: Set<string>;
  /** Whether what is proposed waits for those who approve. */
  readonly isLeftOpen?: boolean;
}

async function stepThrough(playing: Playing, { id, told, known, isLeftOpen = false }: Step): Promise<Answered> {
  const { command, step } = told;
  const { door, jurisdiction } = playing;
  const kind = jurisdiction.core.procedure.vocabulary.roles[command.role]?.kind;
  const agency = kind === 'party' ? undefined : agencyOf(playing, command.agency);
  const ids = command.people.map((person) =>
    agency === undefined ? playing.person(calledIn(playing, person.id)) : officerOf(playing, person.id, { agency, on: command.at }),
  );
  const [actor = '', ...together] = ids;
  await introduce(playing, { id, command, agency, ids, known });
  if (step.enter !== undefined) await door.enter(actor, { case: id, role: command.role, at: command.at, subjects: step.enter });
  const asked: ActAsked = {
    case: id,
    act: command.act,
    role: command.role,
    at: command.at,
    together,
    form: inFile(command.form ?? {}),
    ...(command.subject === undefined ? {} : { subject: command.subject }),
    ...(agency === undefined ? {} : { agency }),
    ...(command.present === undefined ? {} : { present: command.present }),
  };
  for (const { file } of filesNamed(asked.form))
    await door.attach(actor, { case: id, file, text: playing.written.files?.[file.file] ?? '' });
  const panel = (command.panel ?? []).map((person) => officerOf(playing, person.id, { agency: agency ?? '', on: command.at }));
  const approvals = command.approvals ?? [];
  if (approvals.length === 0 && panel.length === 0) return door.act(actor, asked);
  const proposed = await door.propose(actor, { ...asked, panel, ...presidingIn(command, panel) });
  return 'proposal' in proposed && !isLeftOpen
    ? decided(playing, { proposal: proposed.proposal.id, agency: agency ?? '', command, panel })
    : proposed;
}

/** Who presides, by the name the roster has. */
function presidingIn({ panel = [], presiding }: Command, officers: readonly string[]): Pick<Seated, 'presiding'> {
  const id = officers[panel.findIndex((one) => one.id === presiding)];
  return id === undefined ? {} : { presiding: id };
}

/** How a story calls somebody: a subject by its name, anybody else as they are written. */
const calledIn = ({ written }: Playing, id: string): string => written.subjects.find((subject) => subject.id === id)?.name ?? id;

/** The person an act is done to is linked to the case when the act is served on them or told them: not before the law lets them learn of it. 告知、送达 */
async function tell(playing: Playing, { id, told: { command }, known }: Step): Promise<void> {
  const { core } = playing.jurisdiction;
  const subject = playing.written.subjects.find((one) => one.id === command.subject);
  const { serves = [], tells = [] } = core.acts[command.act]?.act ?? {};
  if (subject?.name === undefined || core.procedure.vocabulary.roles[subject.type]?.kind !== 'party') return;
  if (![...serves, ...tells].includes(subject.type)) return;
  const person = playing.person(subject.name);
  const key = `${person}/${subject.type}/${subject.id}`;
  if (known.has(key)) return;
  known.add(key);
  await playing.door.party({ case: id, person, role: subject.type, subject: subject.id });
}

/** Officers are assigned the case before they act in it; parties are known in it by their role when they act, if they were not before. */
async function introduce(
  { door, jurisdiction }: Playing,
  {
    id,
    command,
    agency,
    ids,
    known,
  }: {
    readonly id: string;
    readonly command: Command;
    readonly agency: string | undefined;
    readonly ids: readonly string[];
    readonly known: Set<string>;
  },
): Promise<void> {
  // For whom a party is in the case, where it is for one of those their role is said of.
  const of = jurisdiction.core.procedure.vocabulary.roles[command.role]?.of;
  const isForOne = of !== undefined && of === jurisdiction.core.acts[command.act]?.subject;
  const forWhom = isForOne ? (command.subject ?? 'case') : 'case';
  for (const officer of ids) {
    const key = `${officer}/${agency ?? `${command.role}/${forWhom}`}`;
    if (known.has(key)) continue;
    known.add(key);
    if (agency === undefined) await door.party({ case: id, person: officer, role: command.role, subject: forWhom });
    else await door.assign({ case: id, agency, officer });
  }
}

async function decided(
  playing: Playing,
  {
    proposal,
    agency,
    command,
    panel,
  }: { readonly proposal: string; readonly agency: string; readonly command: Command; readonly panel: readonly string[] },
): Promise<Answered> {
  let answer: Answered = { refused: [] };
  for (const { id, post = '' } of command.approvals ?? []) {
    answer = await playing.door.approve(officerOf(playing, id, { agency, post, on: command.at }), { proposal, post, at: command.at });
    if ('refused' in answer) return answer;
  }
  for (const member of panel) {
    answer = await playing.door.vote(member, { proposal, at: command.at });
    if ('refused' in answer) return answer;
  }
  return answer;
}

const UNSTATED = /^[(（].+[:：]未载明[)）]$/u;
const IN_FILE = '见卷内材料';

/** What a written case leaves open is in the file: nobody wants to read "not stated" on a page of the demonstration. */
function inFile(form: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const stated = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(stated);
    return typeof value === 'string' && UNSTATED.test(value) ? IN_FILE : value;
  };
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, stated(value)]));
}
