import { Fault, findMoment, type Citation, type Moment } from '#justice/basics';
import {
  dueOf,
  enterCase,
  nextByLaw,
  openCase,
  overdue,
  perform,
  type CaseFile,
  type CaseRefusal,
  type ClockInCase,
  type Command,
  type Entering,
  type Jurisdiction,
  type Performed,
} from '#justice/cases';
import { coreOf, type Act, type Field } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { citeInShort } from '#law/statutes';
import { criminal } from './procedure.ts';

const china: Jurisdiction = { core: coreOf(criminal), calendar: CHINA };

/** What a step says besides its day and act; what it leaves out is done as the law wants it, by the usual people. */
export interface More {
  /** The subject; need not be named where there is only one of its type. */
  readonly on?: string;
  /** The role; the lead of the case if it may, else the first that may. */
  readonly by?: string;
  readonly agency?: string;
  readonly people?: readonly string[];
  /** Who approved, by post: `{}` for nobody. */
  readonly approvals?: Readonly<Record<string, string>>;
  readonly panel?: readonly string[];
  /** The first of the panel unless said; `''` where nobody is named. */
  readonly presiding?: string;
  /** What members of the panel are, where it matters. */
  readonly sitting?: Readonly<Record<string, { readonly rank?: string; readonly post?: string }>>;
  readonly present?: readonly string[];
  /** Fields that matter; the others are filled in, choices with the first one. */
  readonly form?: Readonly<Record<string, unknown>>;
}

/** A day or minute, an act, and what is special about it. */
export type Line = readonly [at: string, act: string, more?: More];

/** The facts a case starts from: one adult, 甲, who faces three to ten years in a police case, unless said otherwise. */
export interface Setting {
  readonly origin?: 'public-security' | 'procuratorate' | 'supervision' | 'private';
  readonly accused?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly property?: readonly string[];
  readonly victims?: readonly string[];
}

/** What an act brought about; what is empty is left out. */
export interface Told {
  /** Facets that changed: `{ '甲.custody': 'detained' }`. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Limits that began, with their last day: `{ '甲 cpl-arrest-request': '2026-03-05' }`. */
  readonly starts?: Readonly<Record<string, string>>;
  /** Limits that ended. */
  readonly stops?: readonly string[];
  /** Limits that went on with another last day, or stand still. */
  readonly counts?: Readonly<Record<string, string>>;
  readonly asks?: readonly string[];
  readonly answers?: readonly string[];
  readonly documents?: readonly string[];
  readonly serves?: readonly string[];
  readonly tells?: readonly string[];
  /** Limits this act kept too late, with the day it should have come. */
  readonly late?: Readonly<Record<string, string>>;
}

/** A case as far as it has been told. */
export interface Story {
  readonly file: CaseFile;
  /** The next act; a Fault tells why when it is refused. */
  act(at: string, name: string, more?: More): Story;
  acts(...lines: readonly Line[]): Story;
  /** Why the act is refused, each reason as `code 刑诉法 §91(3)`; nothing when it is allowed. `…` stands for the rest of the act's own articles. */
  refusal(at: string, name: string, more?: More): readonly string[];
  /** Another suspect, thing or victim enters the case. */
  enters(...subjects: readonly Entering[]): Story;
  /** What happens by law up to a moment has happened. */
  until(at: string): Story;
  /** What the last act brought about. */
  told(): Told;
  /** `case.stage`, `accused.custody`, `property.hold`. */
  facet(path: string, id?: string): string | undefined;
  /** Limits that run, `甲 cpl-bail`, or only those of one subject. */
  running(id?: string): readonly string[];
  /** The last day of a limit that runs. */
  due(limit: string, id?: string): string;
  /** The articles its last day rests on, step by step. */
  derivation(limit: string, id?: string): readonly string[];
  /** Requests waiting for an answer: `甲 arrest-review`. */
  pending(): readonly string[];
  /** Every limit that was kept late: `requestArrest cpl-arrest-request 2026-03-05`. */
  late(): readonly string[];
  /** Limits that are over at a moment and still open. */
  overdue(at: string): readonly string[];
}

const momentOf = (text: string): Moment => {
  const moment = findMoment(text);
  if (moment === undefined) throw new Fault('test/no-moment', text);
  return moment;
};

/** A new case. */
export function given({ origin = 'public-security', accused = { 甲: {} }, property = [], victims = [] }: Setting = {}): Story {
  const file = openCase(china.core, [
    { id: 'case', type: 'case', facts: { origin } },
    ...Object.entries(accused).map(([id, facts]) => ({ id, type: 'accused', facts: { age: 'adult', gravity: 'up-to-ten', ...facts } })),
    ...victims.map((id) => ({ id, type: 'victim' })),
    ...property.map((id) => ({ id, type: 'property' })),
  ]);
  if ('findings' in file) throw new Fault('test/case-not-opened', JSON.stringify(file.findings));
  return storyOf(file);
}

function storyOf(file: CaseFile, before: CaseFile = file, done?: Performed): Story {
  const story: Story = {
    file,
    act: (at, name, more) => {
      const now = byLaw(file, momentOf(at));
      const result = attempt(now, momentOf(at), [name, more]);
      if ('refused' in result) throw new Fault('test/refused', `${at} ${name}: ${reasonsOf(name, result).join('; ')}`);
      return storyOf(result.file, now, result);
    },
    acts: (...lines) => lines.reduce((told, [at, name, more]) => told.act(at, name, more), story),
    refusal: (at, name, more) => {
      const result = attempt(byLaw(file, momentOf(at)), momentOf(at), [name, more]);
      return 'refused' in result ? reasonsOf(name, result) : [];
    },
    enters: (...subjects) => {
      const entered = enterCase(china.core, file, subjects);
      if ('findings' in entered) throw new Fault('test/nobody-entered', JSON.stringify(entered.findings));
      return storyOf(entered);
    },
    until: (at) => storyOf(byLaw(file, momentOf(at)), file),
    told: () => toldOf(before, file, done),
    facet: (path, id) => file.subjects.find((one) => (id === undefined ? path in one.state : one.id === id))?.state[path],
    running: (id) => openClocks(file, id).map((clock) => (id === undefined ? keyOf(clock) : clock.limit)),
    due: (limit, id) => dueOf(china, file, clockOf(file, limit, id)).due,
    derivation: (limit, id) => dueOf(china, file, clockOf(file, limit, id)).steps.flatMap(({ basis }) => basis.map(citeInShort)),
    pending: () => stateKeys(file, 'request:', 'yes'),
    late: () => file.entries.flatMap(({ act, late }) => late.map(({ limit, due }) => `${act} ${limit} ${due}`)),
    overdue: (at) => overdue(china, file, momentOf(at)).map(({ subject, limit }) => `${subject} ${limit}`),
  };
  return story;
}

/** What the law itself brings about before a moment. */
function byLaw(file: CaseFile, at: Moment): CaseFile {
  const next = nextByLaw(china, file, at);
  if (next === undefined) return file;
  const result = perform(china, file, {
    act: next.act,
    at: next.at,
    role: 'law',
    people: [],
    ...(next.subject === undefined ? {} : { subject: next.subject }),
  });
  if ('refused' in result) throw new Fault('test/law-refused', next.act);
  return byLaw(result.file, at);
}

/** Whoever took part before and may not again is replaced, where the test names nobody. */
function attempt(file: CaseFile, at: Moment, [name, more = {}]: readonly [name: string, more?: More | undefined]): Performed | CaseRefusal {
  const first = perform(china, file, commandOf(file, at, [name, more, 'usual']));
  const isAgain =
    'refused' in first && first.refused.some(({ code }) => code === 'cases/took-part-before' || code === 'cases/panel-not-fresh');
  return isAgain ? perform(china, file, commandOf(file, at, [name, more, `new-${file.entries.length}`])) : first;
}

function commandOf(file: CaseFile, at: Moment, [name, more, who]: readonly [name: string, more: More, who: string]): Command {
  const act = china.core.acts[name]?.act;
  const role = more.by ?? roleFor(file, act);
  const isParty = criminal.vocabulary.roles[role]?.kind === 'party';
  const person = (what: string | number): string => (who === 'usual' ? `${role}-${what}` : `${role}-${who}-${what}`);
  const approvals = more.approvals ?? Object.fromEntries((act?.approvedBy ?? []).map((post) => [post, person(post)]));
  const panel = more.panel ?? Array.from({ length: act?.panel?.sizes[0] ?? 0 }, (_, index) => person(`judge-${index + 1}`));
  return {
    act: name,
    ...(more.on === undefined ? {} : { subject: more.on }),
    at,
    role,
    ...(isParty || role === 'law' ? {} : { agency: more.agency ?? `${role}-agency` }),
    people: (more.people ?? (isParty ? [person(1)] : [person(1), person(2)])).map((id) => ({ id })),
    approvals: Object.entries(approvals).map(([post, id]) => ({ id, post })),
    panel: panel.map((id) => ({ id, ...more.sitting?.[id] })),
    ...presidingOf(more, panel),
    ...(more.present === undefined ? {} : { present: more.present }),
    form: { ...filledIn(act, at), ...more.form },
  };
}

function presidingOf({ presiding }: More, [first]: readonly string[]): Pick<Command, 'presiding'> {
  const id = presiding ?? first ?? '';
  return id === '' ? {} : { presiding: id };
}

function roleFor(file: CaseFile, act: Act | undefined): string {
  const roles: readonly string[] = act === undefined ? [] : [act.by].flat();
  const lead = file.subjects.find(({ type }) => type === 'case')?.state['case.lead'] ?? '';
  return roles.includes(lead) ? lead : (roles[0] ?? '');
}

function filledIn(act: Act | undefined, at: Moment): Readonly<Record<string, unknown>> {
  const needed = Object.entries(act?.form ?? {}).filter(([, field]) => field.optional !== true);
  return Object.fromEntries(needed.map(([name, field]) => [name, valueFor(field, at)]));
}

function valueFor(field: Field, at: Moment): unknown {
  if (field.type === 'yes-no') return true;
  if (field.type === 'number') return Math.max(1, field.least ?? 1);
  if (field.type === 'money') return 100_000;
  if (field.type === 'choice') return Object.keys(field.of)[0];
  if (field.type === 'day') return at.slice(0, '2026-03-02'.length);
  if (field.type === 'moment') return at;
  if (field.type === 'booking') return { from: `${at.slice(0, '2026-03-02'.length)}T23:00`, minutes: 30, room: 'court/1' };
  return field.type === 'text' ? '略' : ['略'];
}

function reasonsOf(name: string, { refused }: CaseRefusal): readonly string[] {
  const own: readonly Citation[] | undefined = china.core.acts[name]?.act.basis;
  return refused.map(({ code, basis }) => {
    const isOwn = basis === own && basis.length > 1;
    const cited = isOwn ? `${basis.slice(0, 1).map(citeInShort).join('')}…` : basis.map(citeInShort).join(' ');
    return `${code.replace('cases/', '')} ${cited}`.trim();
  });
}

const keyOf = ({ subject, limit }: ClockInCase): string => `${subject} ${limit}`;

const openClocks = (file: CaseFile, id?: string): readonly ClockInCase[] =>
  file.clocks.filter(({ stoppedAt, subject }) => stoppedAt === undefined && (id === undefined || subject === id));

function clockOf(file: CaseFile, limit: string, id?: string): ClockInCase {
  const found = openClocks(file, id).filter((clock) => clock.limit === limit);
  const [clock] = found;
  if (clock === undefined || found.length > 1) throw new Fault('test/which-limit', `${limit} runs ${found.length} times`);
  return clock;
}

const stateKeys = (file: CaseFile, prefix: string, value: string): readonly string[] =>
  file.subjects.flatMap(({ id, state }) =>
    Object.entries(state).flatMap(([key, now]) => (key.startsWith(prefix) && now === value ? [`${id} ${key.slice(prefix.length)}`] : [])),
  );

function lastDayOf(file: CaseFile, clock: ClockInCase): string {
  return clock.excluded.some(({ to }) => to === undefined) ? 'suspended' : dueOf(china, file, clock).due;
}

function toldOf(before: CaseFile, after: CaseFile, done: Performed | undefined): Told {
  const was = new Map(before.subjects.map((subject) => [subject.id, subject.state]));
  const sets = after.subjects.flatMap(({ id, type, state }) =>
    Object.entries(state).flatMap(([key, now]) =>
      key.startsWith(`${type}.`) && was.get(id)?.[key] !== now ? [[key.replace(type, id), now] as const] : [],
    ),
  );
  const running = (file: CaseFile): ReadonlyMap<string, ClockInCase> => new Map(openClocks(file).map((clock) => [keyOf(clock), clock]));
  const [earlier, later] = [running(before), running(after)];
  const begun = [...later].filter(
    ([key, clock]) => earlier.get(key)?.startedAt !== clock.startedAt || earlier.get(key)?.until !== clock.until,
  );
  const kept = [...later].filter(([key]) => earlier.has(key) && !begun.some(([one]) => one === key));
  const moved = kept.filter(([key, clock]) => {
    const old = earlier.get(key);
    return old !== undefined && lastDayOf(before, old) !== lastDayOf(after, clock);
  });
  const days = (clocks: readonly (readonly [string, ClockInCase])[]): Readonly<Record<string, string>> =>
    Object.fromEntries(clocks.map(([key, clock]) => [key, lastDayOf(after, clock)]));
  const [asked, open] = [stateKeys(before, 'request:', 'yes'), stateKeys(after, 'request:', 'yes')];
  return withoutEmpty({
    sets: Object.fromEntries(sets),
    starts: days(begun),
    stops: [...earlier.keys()].filter((key) => !later.has(key)),
    counts: days(moved),
    asks: open.filter((one) => !asked.includes(one)),
    answers: asked.filter((one) => !open.includes(one)),
    documents: done?.documents ?? [],
    serves: done?.serves ?? [],
    tells: done?.tells ?? [],
    late: Object.fromEntries((done?.late ?? []).map(({ subject, limit, due }) => [`${subject} ${limit}`, due])),
  });
}

function withoutEmpty(told: Told): Told {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => Object.keys(value).length > 0)) as Told;
}

/** Reported on Monday 2 March 2026 and filed. */
export const filed = (setting?: Setting): Story => given(setting).acts(['2026-03-02', 'acceptReport'], ['2026-03-02', 'fileCase']);

/** Filed, 甲 detained on 2 March at ten, taken to the detention centre, questioned, the family told. */
export const detained = (setting?: Setting): Story =>
  filed(setting).acts(
    ['2026-03-02T10:00', 'detain', { on: '甲' }],
    ['2026-03-02T15:00', 'deliverToDetentionCentre', { on: '甲' }],
    ['2026-03-02T16:00', 'notifyFamily', { on: '甲' }],
    ['2026-03-02T17:00', 'interrogate', { on: '甲', present: ['guardian'] }],
  );

/** Detained, arrest asked on 5 March, approved and executed on the 10th; the custody of the investigation ends on 10 May. */
export const arrested = (setting?: Setting): Story =>
  detained(setting).acts(
    ['2026-03-05', 'requestArrest', { on: '甲' }],
    ['2026-03-10', 'approveArrest', { on: '甲' }],
    ['2026-03-10T09:00', 'executeArrest', { on: '甲' }],
    ['2026-03-10T10:00', 'deliverToDetentionCentre', { on: '甲' }],
    ['2026-03-10T11:00', 'notifyFamily', { on: '甲' }],
    ['2026-03-10T12:00', 'interrogate', { on: '甲', present: ['guardian'] }],
  );

/** 甲 arrested, the investigation closed, the case sent to the procuratorate on 8 May 2026. */
export const sentForReview = (setting?: Setting): Story => arrested(setting).act('2026-05-08', 'transferForProsecution');
