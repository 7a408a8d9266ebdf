import { Fault, findMoment, type Moment } from '#justice/basics';
import { replay, type Entering, type Jurisdiction, type Replayed, type WrittenCase, type WrittenStep } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { administrativePenalty } from './procedure.ts';

const china: Jurisdiction = { core: coreOf(administrativePenalty), calendar: CHINA };

const at = (text: string): Moment => {
  const moment = findMoment(text);
  if (moment === undefined) throw new Fault('test/no-moment', text);
  return moment;
};

/** What a step states besides its day and act. */
export type Step = Partial<Omit<WrittenStep, 'at' | 'act'>>;
/** A day, an act, and what it states. */
export type Line = readonly [at: string, act: string, more?: Step];

const BUREAU = '江城区市场监督管理局';

const TEAMS = {
  agency: {
    agency: BUREAU,
    officers: ['执法员甲', '执法员乙'],
    approvers: { 'agency-head': '局长', 'unit-head': '队长', 'higher-agency': '市局局长' },
  },
  agencyHeads: { agency: BUREAU, officers: ['局长', '副局长'] },
  legalReviewer: { agency: BUREAU, officers: ['法制员'] },
  chair: { agency: BUREAU, officers: ['听证主持人'] },
  criminalPolice: { agency: '江城区公安分局刑侦大队', officers: ['侦查员'] },
  detentionHouse: { agency: '江城拘留所', officers: ['管教'] },
  reconsiderer: { agency: '江城区人民政府', officers: ['复议员'] },
  trialCourt: { agency: '江城区人民法院', officers: ['法官'] },
  court: { agency: '江城区人民法院', officers: ['审判员'], panel: ['法官一', '法官二', '法官三'] },
  higherCourt: { agency: '江城市中级人民法院', officers: ['法官'] },
};

/** The facts a case in a test starts from. */
export interface Setting {
  readonly handler?: 'agency' | 'police';
  readonly kind?: 'citizen' | 'organisation' | 'incapable';
  readonly more?: readonly Entering[];
}

/** Plays acts with their dates against one citizen, unless said otherwise. */
export function play({ handler = 'agency', kind = 'citizen', more = [] }: Setting, lines: readonly Line[]): Replayed {
  const written: WrittenCase = {
    procedure: 'administrative-penalty',
    name: 'test',
    title: 'test',
    teams: TEAMS,
    subjects: [{ id: 'case', type: 'case', facts: { handler } }, { id: '甲', type: 'party', facts: { kind } }, ...more],
    steps: lines.map(([when, act, rest]) => ({ ...rest, at: at(when), act })),
  };
  const replayed = replay(china, written);
  if ('findings' in replayed) throw new Fault('test/case-not-opened', JSON.stringify(replayed.findings));
  return replayed;
}

/** The acts that were refused, with the articles. */
export const refusals = (replayed: Replayed): readonly (readonly [act: string, articles: readonly number[]])[] =>
  replayed.told.flatMap((told) =>
    'refused' in told ? [[told.step.act, told.refused.flatMap(({ basis }) => basis.map(({ article }) => article))] as const] : [],
  );

/** The reasons of all refusals. */
export const codes = (replayed: Replayed): readonly string[] =>
  replayed.told.flatMap((told) => ('refused' in told ? told.refused.map(({ code }) => code) : []));

/** What came late: act, limit and last day. */
export const lateIn = (replayed: Replayed): readonly string[] =>
  replayed.file.entries.flatMap(({ act, late }) => late.map(({ limit, due }) => `${act} ${limit} ${due}`));

/** The value of a facet at the end. */
export const facet = ({ file }: Replayed, path: string, id = '甲'): string | undefined =>
  file.subjects.find((subject) => subject.id === (path.startsWith('case.') ? 'case' : id))?.state[path];

const articles = ['某法第一条'];
/** A fine in yuan. */
export const fine = (yuan: number): Step => ({ form: { fine: yuan * 100, articles } });
export const bank: Step = { form: { way: 'bank' } };
export const receipt = 'official';
export const direct: Step = { form: { way: 'direct' } };

/** Cases as far as a stage. */
export const filed: readonly Line[] = [
  ['2026-03-02', 'fileCase', { form: { source: 'inspection', on: '2026-02-27' } }],
  ['2026-03-03', 'investigate', { form: { shown: 'shown' } }],
];
export const propose = (proposal: string, gravity = 'plain'): Line => ['2026-03-09', 'propose', { form: { proposal, gravity } }];
export const light: readonly Line[] = [...filed, propose('light'), ['2026-03-10', 'tellParty'], ['2026-03-11', 'waiveDefence']];
export const heavy: readonly Line[] = [...filed, propose('heavy'), ['2026-03-10', 'tellPartyOfHearing']];
export const reviewPassed: readonly Line[] = [
  ['2026-04-01', 'submitForLegalReview'],
  ['2026-04-02', 'passLegalReview', { form: { qualification: 'examined' } }],
];
