import type { Citation } from '#justice/basics';
import { limits } from '#justice/deadlines';
import {
  choice,
  counter,
  day,
  facet,
  fact,
  flag,
  languageOf,
  more,
  number,
  procedure,
  text,
  type Act,
  type Invariant,
  type Procedure,
  type Vocabulary,
} from './index.ts';

/** The rules of an invented parcel office, so that the language is tested without any country's law. */
export const rule = (article: number): Citation => ({ law: 'house-rules', version: '2020-01-01', article });

export const words = {
  id: 'parcels',
  title: ['包裹', 'Parcels'],
  roles: {
    desk: { title: ['柜台', 'Desk'], kind: 'administrative-agency', power: 'administration' },
    lab: { title: ['检验室', 'Laboratory'], kind: 'public-security', power: 'investigation' },
    owner: { title: ['物主', 'Owner'], kind: 'party', power: 'party', of: 'parcel' },
  },
  posts: { head: ['主任', 'Head'] },
  phases: { keeping: ['保管', 'Keeping'] },
  subjects: {
    case: {
      title: ['批次', 'Batch'],
      facets: {
        lead: facet(['主办', 'Lead'], { desk: ['柜台', 'desk'], lab: ['检验室', 'laboratory'] }),
        closed: flag(['已结', 'Closed']),
      },
    },
    parcel: {
      title: ['包裹', 'Parcel'],
      facets: {
        kind: fact(['种类', 'Kind'], { plain: ['普通', 'plain'], frail: ['易碎', 'frail'] }),
        place: facet(['所在', 'Place'], { shelf: ['架上', 'on the shelf'], lab: ['送检', 'in the laboratory'], gone: ['已取', 'gone'] }),
        looks: counter(['查看', 'Looks'], 2),
      },
    },
  },
  limits: { keep: 'parcel', answer: 'parcel' },
  requests: { check: { title: ['检验', 'Check'], on: 'parcel', of: 'lab', within: 'answer' } },
} as const satisfies Vocabulary;

export const language = languageOf(words);
const { acts, is } = language;

export const rules = limits({
  keep: {
    title: ['保管期', 'Keeping'],
    from: ['收到', 'receipt'],
    length: { days: 10 },
    roll: 'rolls',
    variants: { frail: { title: ['易碎', 'frail'], length: { days: 3 }, basis: [rule(2)] } },
    extensions: {
      once: { title: ['延长一次', 'once'], adds: { days: 5 }, basis: [rule(3)] },
      twice: { title: ['延长二次', 'twice'], adds: { days: 2 }, amount: 'up-to', times: 2, basis: [rule(3)] },
      always: { title: ['不限次', 'without bound'], adds: { days: 1 }, times: 'unbounded', basis: [rule(3)] },
    },
    basis: [rule(2)],
  },
  answer: { title: ['答复期', 'Answer'], from: ['请求', 'request'], length: { days: 2 }, roll: 'never', basis: [rule(4)] },
});

const parcelActs = acts({
  ask: { title: ['请求检验', 'Ask for a check'], by: 'desk', on: 'parcel', phase: 'keeping', asks: 'check', basis: [rule(4)] },
  reply: { title: ['答复', 'Reply'], by: 'lab', on: 'parcel', phase: 'keeping', answers: 'check', basis: [rule(4)] },
});

/** A definition in which nothing is wrong. */
export const sound: Procedure = procedure({
  version: '1',
  effective: '2020-01-01',
  vocabulary: words,
  rules,
  acts: parcelActs,
  invariants: [],
  ends: is('case.closed', 'yes'),
});

/** An act about a parcel in which nothing is wrong. */
export const plain: Act = { title: ['做', 'Do'], by: 'desk', on: 'parcel', phase: 'keeping', basis: [rule(1)] };

/** The sound definition with one more act, or another part. */
export const withAct = (act: Partial<Act>): Procedure => ({ ...sound, acts: { ...sound.acts, do: { ...plain, ...act } } });
export const withInvariant = (invariant: Partial<Invariant>): Procedure => ({
  ...sound,
  invariants: [{ name: 'X', title: ['无', 'none'], basis: [rule(1)], ...invariant } as Invariant],
});

export const forms = {
  until: { until: day(['至', 'Until']) },
  days: { days: number(['日数', 'Days'], { least: 1, most: 2 }) },
  words: { words: text(['理由', 'Reasons']) },
  place: { place: choice(['所在', 'Place'], { shelf: ['架上', 'shelf'], gone: ['已取', 'gone'] }) },
} as const;

export { more };
