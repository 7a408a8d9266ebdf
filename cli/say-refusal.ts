import type { Citation, Reason } from '#justice/basics';
import {
  expire,
  nameOf,
  REFUSALS,
  valueOf,
  viewOf,
  type FieldProblem,
  type Jurisdiction,
  type RefusalCode,
  type Told,
} from '#justice/cases';
import { findTested, splitPath, type Condition, type Field } from '#justice/procedures';
import { obstaclesIn, type Obstacle } from './say-condition-now.ts';
import { sayValue } from './say-form.ts';

type Because = Readonly<Record<string, unknown>>;

interface Situation {
  readonly jurisdiction: Jurisdiction;
  readonly told: Extract<Told, { readonly refused: unknown }>;
}

/** Why an act was refused: each obstacle once, in words, with its articles. 不予准许的理由 */
export function obstaclesOf(jurisdiction: Jurisdiction, told: Extract<Told, { readonly refused: unknown }>): readonly Obstacle[] {
  const all = told.refused.flatMap((reason) => obstaclesFor(reason, { jurisdiction, told }));
  return joinPeople(all);
}

interface Found extends Obstacle {
  /** The person it is about, where everything else is the same for several. */
  readonly person?: string;
}

function obstaclesFor({ code, because, basis }: Reason<RefusalCode>, situation: Situation): readonly Found[] {
  const condition = because['condition'] as Condition | undefined;
  if (condition !== undefined && (code === 'cases/not-in-state' || ('need' in condition && code === 'cases/limit-not-running'))) {
    const { jurisdiction, told } = situation;
    const subject = subjectOf(situation);
    const { procedure } = jurisdiction.core;
    if (subject !== undefined) {
      const now = expire(jurisdiction, told.before, told.command.at);
      const bound = now.subjects.find(({ id }) => id === subject.id) ?? subject;
      return obstaclesIn(condition, { procedure, view: viewOf(jurisdiction.core, now, bound), basis });
    }
  }
  const person = typeof because['person'] === 'string' ? because['person'] : undefined;
  const facts = FACTS[code]?.(because, situation) ?? '';
  const text = `${REFUSALS[code][0]}${facts === '' ? '' : `:${facts}`}`;
  return [{ text, basis, ...(person === undefined ? {} : { person }) }];
}

function subjectOf({ jurisdiction, told }: Situation): Told['before']['subjects'][number] | undefined {
  const { before, command } = told;
  const type = jurisdiction.core.acts[command.act]?.subject;
  return before.subjects.find((one) => one.id === command.subject || (command.subject === undefined && one.type === type));
}

function joinPeople(found: readonly Found[]): readonly Obstacle[] {
  const groups = Map.groupBy(found, ({ text, basis }) => `${text} ${JSON.stringify(basis)}`);
  return [...groups.values()].map((group) => {
    const people = group.flatMap(({ person }) => (person === undefined ? [] : [person]));
    return {
      text: `${group[0]?.text ?? ''}${people.length === 0 ? '' : `:${people.join('、')}`}`,
      basis: group[0]?.basis ?? ([] as readonly Citation[]),
    };
  });
}

type Facts = (because: Because, situation: Situation) => string;

const word = (because: Because, key: string): string => {
  const value = because[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const roleTitle = (role: string, { jurisdiction }: Situation): string =>
  jurisdiction.core.procedure.vocabulary.roles[role]?.title[0] ?? role;
const actTitle = (act: string, { jurisdiction }: Situation): string => jurisdiction.core.procedure.acts[act]?.title[0] ?? act;
const fieldOf = (name: string, { jurisdiction, told }: Situation): Field | undefined =>
  jurisdiction.core.procedure.acts[told.command.act]?.form?.[name];

const PROBLEMS: Readonly<Record<FieldProblem['problem'], string>> = {
  missing: '未填写',
  'wrong-type': '填写的类型不对',
  'not-whole': '应为整数',
  'not-a-choice': '不是可选的选项',
  'too-small': '低于下限',
  'too-large': '超过上限',
  'no-such-day': '日期不存在',
  'no-place': '没有写明房间,也没有远程点位',
  'already-past': '时间早于本次通知',
  'not-a-file': '附件不完整或者重复',
  'unknown-field': '没有这一栏',
};

/** The requests, the limit or the counter that a condition of the kernel's own making asks for. */
function titlesIn(condition: Condition, jurisdiction: Jurisdiction): readonly string[] {
  const { vocabulary, rules } = jurisdiction.core.procedure;
  if ('any' in condition) return condition.any.flatMap((part) => titlesIn(part, jurisdiction));
  if ('not' in condition) return titlesIn(condition.not, jurisdiction);
  if ('need' in condition) return titlesIn(condition.need, jurisdiction);
  if ('pending' in condition) return [vocabulary.requests[condition.pending]?.title[0] ?? condition.pending];
  if ('limit' in condition) return [rules[condition.limit]?.title[0] ?? condition.limit];
  if (!('facet' in condition)) return [];
  const [type, name] = splitPath(condition.facet);
  const facet = vocabulary.subjects[type]?.facets[name];
  return facet === undefined ? [] : [facet.title[0]];
}

const whichOne: Facts = ({ condition }, { jurisdiction }) =>
  titlesIn(condition as Condition, jurisdiction)
    .map((title) => `「${title}」`)
    .join('、');

/** How often the counter has counted. */
function countNow({ condition }: Because, situation: Situation): string {
  const subject = subjectOf(situation);
  if (subject === undefined) return '';
  const { core } = situation.jurisdiction;
  const counted = condition as Condition;
  const tested = 'not' in counted ? findTested(counted.not) : undefined;
  const [type, name] = splitPath(tested?.key ?? '');
  const value = valueOf(tested?.key ?? '', viewOf(core, situation.told.before, subject)) ?? '';
  const title = core.procedure.vocabulary.subjects[type]?.facets[name]?.values[value];
  return title === undefined ? '' : `已为「${title[0]}」`;
}

/** What is particular about a refusal, in words. */
const FACTS: Readonly<Partial<Record<RefusalCode, Facts>>> = {
  'cases/request-already-open': whichOne,
  'cases/no-open-request': whichOne,
  'cases/limit-not-running': whichOne,
  'cases/counted-out': (because, situation) => `${whichOne(because, situation)}${countNow(because, situation)}`,
  'cases/unknown-act': (because) => word(because, 'act'),
  'cases/unknown-subject': (because) => word(because, 'subject'),
  'cases/wrong-subject': (because, { jurisdiction, told }) => {
    const needs = word(because, 'needs');
    const title = jurisdiction.core.procedure.vocabulary.subjects[needs]?.title[0] ?? needs;
    return `${nameOf(told.before, word(because, 'subject'))}不是「${title}」`;
  },
  'cases/before-last-act': (because) => `上一行为在 ${word(because, 'last').replace('T', ' ')}`,
  'cases/not-your-act': (because, situation) => {
    const may = (because['may'] as readonly string[] | undefined) ?? [];
    return `${roleTitle(word(because, 'role'), situation)};有权实施的是${may.map((role) => roleTitle(role, situation)).join('、')}`;
  },
  'cases/another-agency-handles': (because) => word(because, 'handling'),
  'cases/one-agency-two-powers': (because, situation) =>
    `${word(because, 'agency')}已在本案担任${roleTitle(word(because, 'role'), situation)}`,
  'cases/too-few-officers': (because) => `至少 ${word(because, 'needed')} 人,现为 ${word(because, 'given')} 人`,
  'cases/approval-missing': (because, { jurisdiction }) => {
    const post = word(because, 'post');
    return jurisdiction.core.procedure.vocabulary.posts[post]?.[0] ?? post;
  },
  'cases/panel-size': (because) =>
    `应为 ${((because['sizes'] as readonly number[] | undefined) ?? []).join('、')} 人,现为 ${word(because, 'given')} 人`,
  'cases/panel-unpresided': (because) => word(because, 'person'),
  'cases/head-presides': (because) => ((because['heads'] as readonly string[] | undefined) ?? []).join('、'),
  'cases/took-part-before': (because, situation) => `已参与「${actTitle(word(because, 'act'), situation)}」`,
  'cases/must-be-present': (because, situation) => roleTitle(word(because, 'who'), situation),
  'cases/form-incomplete': (because, situation) =>
    ((because['problems'] as readonly FieldProblem[] | undefined) ?? [])
      .map(({ field, problem }) => `「${fieldOf(field, situation)?.title[0] ?? field}」${PROBLEMS[problem]}`)
      .join(';'),
  'cases/out-of-bounds': (because, situation) => {
    const field = fieldOf(word(because, 'field'), situation);
    const said = (key: string): string => (field === undefined ? word(because, key) : sayValue(field, because[key]));
    const least = because['least'] === undefined ? [] : [`不得低于 ${said('least')}`];
    const most = because['most'] === undefined ? [] : [`不得超过 ${said('most')}`];
    return `「${field?.title[0] ?? word(because, 'field')}」${[...least, ...most].join(',')},现为 ${said('given')}`;
  },
};
