import type { Citation, Moment } from '#justice/basics';
import { limits, type Calendar } from '#justice/deadlines';
import {
  choice,
  coreOf,
  counter,
  day,
  facet,
  fact,
  flag,
  languageOf,
  money,
  more,
  number,
  procedure,
  text,
  type Vocabulary,
} from '#justice/procedures';
import type { CaseFile, Command, Person } from './case-file.ts';
import { openCase, type Entering } from './open-case.ts';

/** The rules of an invented workshop, in which every construct of the language is used once. */
export const rule = (article: number): Citation => ({ law: 'house-rules', version: '2020-01-01', article });

const words = {
  id: 'workshop',
  title: ['修理', 'Workshop'],
  roles: {
    shop: { title: ['店', 'Shop'], kind: 'administrative-agency', power: 'administration' },
    board: { title: ['评审会', 'Board'], kind: 'court', power: 'adjudication' },
    customer: { title: ['顾客', 'Customer'], kind: 'party', power: 'party', of: 'item' },
    witness: { title: ['见证人', 'Witness'], kind: 'party', power: 'party' },
    law: { title: ['自动', 'By itself'], kind: 'law', power: 'law' },
  },
  posts: { head: ['主任', 'Head'], keeper: ['保管员', 'Keeper'] },
  phases: { work: ['修理', 'Work'] },
  subjects: {
    case: {
      title: ['店务', 'House'],
      facets: { lead: facet(['主办', 'Lead'], { shop: ['店', 'shop'], board: ['评审会', 'board'] }), shut: flag(['关', 'Shut']) },
    },
    item: {
      title: ['物', 'Item'],
      facets: {
        kind: fact(['种类', 'Kind'], { plain: ['普通', 'plain'], frail: ['易碎', 'frail'] }),
        place: facet(['所在', 'Place'], { out: ['店外', 'out'], in: ['店内', 'in'], gone: ['已取', 'gone'] }),
        grade: facet(['等级', 'Grade'], { none: ['未评', 'none'], good: ['好', 'good'], bad: ['差', 'bad'] }),
        tries: counter(['次数', 'Tries'], 2),
        locked: flag(['锁', 'Locked']),
      },
    },
  },
  limits: { repair: 'item', reply: 'item', objection: 'item', stay: 'item', notice: 'item', call: 'item', pickup: 'item' },
  requests: {
    check: { title: ['检验', 'Check'], on: 'item', of: 'board', within: 'reply' },
  },
} as const satisfies Vocabulary;

const { acts, all, any, expired, is, need, running } = languageOf(words);
const on = 'item' as const;
const phase = 'work' as const;
const inside = is('item.place', 'in');

const shopActs = acts({
  takeIn: {
    title: ['收下', 'Take in'],
    by: 'shop',
    officers: 2,
    approvedBy: ['head'],
    present: [{ who: 'witness', when: is('item.kind', 'frail'), basis: [rule(12)] }],
    on,
    phase,
    when: all(is('case.shut', 'no'), need(rule(2), is('item.place', 'out'))),
    sets: { 'item.place': 'in' },
    starts: 'repair',
    form: { note: text(['说明', 'Note']), price: money(['价', 'Price']) },
    bounds: [{ field: 'price', most: 10_000, basis: [rule(13)] }],
    produces: ['收据'],
    serves: ['customer'],
    tells: ['board'],
    basis: [rule(1)],
  },
  prolong: { title: ['延长', 'Prolong'], by: 'shop', on, phase, when: inside, extends: { limit: 'repair', by: 'once' }, basis: [rule(3)] },
  prolongMore: {
    title: ['再延长', 'Prolong more'],
    by: 'shop',
    on,
    phase,
    extends: { limit: 'repair', by: 'twice', of: 'days' },
    form: { days: number(['日数', 'Days'], { least: 1, most: 2 }) },
    basis: [rule(3)],
  },
  pause: { title: ['中止', 'Pause'], by: 'shop', on, phase, suspends: 'repair', basis: [rule(4)] },
  goOn: { title: ['恢复', 'Go on'], by: 'shop', on, phase, resumes: 'repair', basis: [rule(4)] },
  recount: { title: ['重新计算', 'Count anew'], by: 'shop', on, phase, restarts: 'repair', basis: [rule(4)] },
  findHard: { title: ['发现疑难', 'Find it hard'], by: 'shop', on, phase, turns: { limit: 'repair', into: 'hard' }, basis: [rule(4)] },
  lock: { title: ['上锁', 'Lock'], by: 'shop', on, phase, when: inside, sets: { 'item.locked': 'yes' }, basis: [rule(5)] },
  unlock: { title: ['开锁', 'Unlock'], by: 'shop', on, phase, sets: { 'item.locked': 'no' }, basis: [rule(5)] },
  ask: { title: ['送检', 'Ask'], by: 'shop', on, phase, when: inside, asks: 'check', basis: [rule(6)] },
  takeBack: { title: ['撤回送检', 'Take back'], by: 'shop', on, phase, withdraws: 'check', basis: [rule(6)] },
  answer: { title: ['答复', 'Answer'], by: 'board', on, phase, answers: 'check', basis: [rule(6)] },
  judge: {
    title: ['评级', 'Judge'],
    by: 'board',
    panel: { sizes: [1, 3], basis: [rule(7)] },
    on,
    phase,
    when: inside,
    form: { grade: choice(['等级', 'Grade'], { good: ['好', 'good'], bad: ['差', 'bad'] }) },
    sets: { 'item.grade': { form: 'grade' } },
    starts: 'objection',
    basis: [rule(7)],
  },
  judgeAgain: {
    title: ['重新评级', 'Judge again'],
    by: 'board',
    panel: { sizes: [3], freshFrom: ['judge'], basis: [rule(8)] },
    on,
    phase,
    when: is('item.grade', 'bad'),
    sets: { 'item.grade': 'good' },
    basis: [rule(8)],
  },
  tryIt: { title: ['试', 'Try'], by: 'shop', on, phase, when: inside, sets: { 'item.tries': more }, basis: [rule(9)] },
  object: {
    title: ['异议', 'Object'],
    by: 'customer',
    on,
    phase,
    when: need(rule(10), running('objection')),
    stops: 'objection',
    starts: 'pickup',
    basis: [rule(10)],
  },
  settle: {
    title: ['了结', 'Settle'],
    by: 'law',
    on,
    phase,
    when: expired('objection'),
    drops: 'objection',
    starts: 'pickup',
    basis: [rule(10)],
  },
  lend: {
    title: ['留用', 'Lend'],
    by: 'shop',
    on,
    phase,
    when: inside,
    form: { until: day(['至', 'Until']) },
    fixes: { limit: 'stay', until: 'until' },
    basis: [rule(11)],
  },
  announce: {
    title: ['预告', 'Announce'],
    by: 'shop',
    on,
    phase,
    form: { on: day(['日', 'Day']) },
    ahead: { limit: 'notice', of: 'on' },
    basis: [rule(11)],
  },
  call: { title: ['通知', 'Call'], by: 'shop', on, phase, starts: 'call', basis: [rule(11)] },
  called: { title: ['已通知', 'Called'], by: ['shop', 'customer'], on, phase, stops: 'call', basis: [rule(11)] },
  giveBack: {
    title: ['取回', 'Give back'],
    by: ['shop', 'customer'],
    on,
    phase,
    when: any(inside, is('item.locked', 'yes')),
    sets: { 'item.place': 'gone', 'item.locked': 'no' },
    stops: ['repair', 'stay'],
    withdraws: 'check',
    basis: [rule(1)],
  },
  handOver: { title: ['移交', 'Hand over'], by: 'shop', phase, when: is('case.lead', 'shop'), hands: 'board', basis: [rule(14)] },
  sweep: {
    title: ['盘点', 'Sweep'],
    by: 'shop',
    phase,
    each: {
      item: [
        { where: is('item.kind', 'frail'), suspends: 'repair' },
        { where: is('item.kind', 'plain'), extends: { limit: 'repair', by: 'once' } },
        { where: inside, sets: { 'item.tries': more } },
      ],
    },
    basis: [rule(15)],
  },
  shut: {
    title: ['关店', 'Shut'],
    by: 'shop',
    phase,
    when: is('case.shut', 'no'),
    sets: { 'case.shut': 'yes' },
    each: { item: { where: inside, sets: { 'item.place': 'gone' }, stops: 'repair' } },
    basis: [rule(16)],
  },
});

const plainly = { from: ['起算', 'start'], roll: 'never' } as const;

export const workshop = procedure({
  version: '1',
  effective: '2020-01-01',
  vocabulary: words,
  rules: limits({
    repair: {
      ...plainly,
      title: ['修理期', 'Repair'],
      length: { days: 10 },
      roll: 'unless-held',
      variants: {
        hard: { title: ['疑难', 'hard'], length: { days: 20 }, basis: [rule(4)] },
        frail: { title: ['易碎', 'frail'], length: { days: 3 }, basis: [rule(1)] },
      },
      extensions: {
        once: { title: ['一次', 'once'], adds: { days: 5 }, basis: [rule(3)] },
        twice: { title: ['二次', 'twice'], adds: { days: 2 }, amount: 'up-to', times: 2, basis: [rule(3)] },
      },
      basis: [rule(1)],
    },
    reply: { ...plainly, title: ['答复期', 'Reply'], length: { workdays: 2 }, basis: [rule(6)] },
    objection: { ...plainly, title: ['异议期', 'Objection'], length: { days: 3 }, basis: [rule(10)] },
    stay: { ...plainly, title: ['留用期', 'Stay'], length: {}, basis: [rule(11)] },
    notice: { ...plainly, title: ['预告期', 'Notice'], length: { days: 3 }, backwards: true, basis: [rule(11)] },
    pickup: { ...plainly, title: ['取回期', 'Pick-up'], length: { months: 1 }, basis: [rule(10)] },
    call: { ...plainly, title: ['通知期', 'Call'], length: { hours: 24 }, basis: [rule(11)] },
  }),
  clocks: {
    repair: { variants: [{ when: is('item.kind', 'frail'), variant: 'frail' }] },
    objection: { lapses: true },
    pickup: { countsFrom: 'expiry' },
  },
  acts: shopActs,
  invariants: [
    { name: 'W1', title: ['收、评分离', 'who takes in does not judge'], basis: [rule(17)], apart: [['takeIn'], ['judge', 'judgeAgain']] },
  ],
  held: { subject: 'item', when: is('item.locked', 'yes') },
  ends: is('case.shut', 'yes'),
});

/** Weekends only; 2026 is announced, other years are not. */
export const weekends: Calendar = {
  title: 'weekends',
  zone: 'Asia/Shanghai',
  years: new Map([[2026, { year: 2026, papers: [], off: [], worked: [] }]]),
};

export const jurisdiction = { core: coreOf(workshop), calendar: weekends };

export const at = (moment: string): Moment => moment as Moment;
export const people = (...ids: readonly string[]): readonly Person[] => ids.map((id) => ({ id }));

const first: readonly Entering[] = [
  { id: 'clock', type: 'item', facts: { kind: 'plain' } },
  { id: 'vase', type: 'item', facts: { kind: 'frail' } },
];

export function opened(subjects: readonly Entering[] = first): CaseFile {
  const file = openCase(jurisdiction.core, subjects);
  if ('findings' in file) throw new Error(JSON.stringify(file.findings));
  return file;
}

/** Taking the clock in, with everything in order. */
export const takeIn: Command = {
  act: 'takeIn',
  subject: 'clock',
  at: at('2026-03-02'),
  role: 'shop',
  agency: 'workshop',
  people: people('a', 'b'),
  approvals: [{ id: 'h', post: 'head' }],
  form: { note: '停摆', price: 500 },
};
