import { type Citation, type Finding, fullWidth } from '#justice/basics';
import { LADDERS, type Assessment, type DefendantAudit, type EventKind, type JudgmentRead, type TimelineEvent } from '#law/judgments';
import { citeInChinese } from '#law/statutes';

const KINDS: Readonly<Record<EventKind, string>> = {
  detained: '拘留、羁押',
  bail: '取保候审',
  'residential-surveillance': '监视居住',
  'arrest-approved': '批准、决定逮捕',
  'arrest-refused': '不批准逮捕',
  arrested: '逮捕',
  released: '释放',
  retained: '留置',
  escaped: '脱逃',
  'transferred-for-prosecution': '移送审查起诉',
  'returned-for-investigation': '退回补充侦查',
  hearing: '开庭',
  adjourned: '延期审理',
  suspended: '中止审理',
  resumed: '恢复审理',
  'sentence-start': '刑期起算',
  'sentence-end': '刑期届满',
};

const MARKS = { kept: '✓ 在期限内', extended: '△ 须有依据', overrun: '✗ 疑似超期' } as const;
const PROCEDURES = { ordinary: '普通程序', summary: '简易程序', 'fast-track': '速裁程序' } as const;
const INSTANCES = { first: '一审', remand: '发回重审', second: '二审', retrial: '再审' } as const;

/** A judgment's audit for a reader. 审计报告 */
export function told(id: string, { court, trial, notes }: JudgmentRead, audits: readonly DefendantAudit[]): readonly string[] {
  const facts = [
    INSTANCES[trial.instance],
    ...(trial.isPrivate ? ['自诉'] : []),
    ...(court.procedure === undefined || trial.instance === 'second' ? [] : [PROCEDURES[court.procedure]]),
    ...dated('起诉', court.indicted),
    ...dated('受理', court.accepted),
    ...dated('落款', court.judged),
  ];
  const lines = [...notes.map(([note]) => `  ! ${note}`), ...audits.flatMap(tellDefendant), ''];
  return [`【${court.caseNumber ?? id}】${facts.join('  ')}`, ...lines.map(fullWidth)];
}

const WHY: Readonly<Record<string, string>> = {
  'judgments/no-judgment': '既无公诉机关,也无判决书字样,不是刑事判决书',
  'judgments/no-defendant': '起诉经过之前没有以被告人及其姓名开头的段落',
  'judgments/too-long': '文本过长,不是一份文书',
  'judgments/too-many-defendants': '被告人过多,不是一份文书',
  'audit/unreadable-file': '文件不能读取',
  'audit/not-json': '本行不是 JSON',
  'audit/wrong-line': '本行缺少 id 或者 text',
};

/** A text that could not be read, with every reason. */
export function toldUnreadable(id: string, findings: readonly Finding[]): readonly string[] {
  return [`【${id}】不能读出`, ...findings.map(({ code, help }) => `  ! ${fullWidth(WHY[code] ?? code)}（${help}）`), ''];
}

const dated = (title: string, date: string | undefined): readonly string[] => (date === undefined ? [] : [`${title} ${date}`]);

function tellDefendant({ name, timeline, assessments, replay, notes, unknown }: DefendantAudit): readonly string[] {
  return [
    `  ${name}`,
    ...tellTimeline(timeline),
    ...assessments.map((assessment) => `    ${tellAssessment(assessment)}`),
    ...(replay === undefined ? [] : tellReplay(replay)),
    ...notes.map((note) => `    ✗ ${note}`),
    ...(unknown.length > 0 ? [`    ? 文书未载明:${unknown.join(';')}`] : []),
  ];
}

/** The measures and hearings by day, then the sentence. */
function tellTimeline(timeline: readonly TimelineEvent[]): readonly string[] {
  const isTerm = ({ kind }: TimelineEvent): boolean => kind === 'sentence-start' || kind === 'sentence-end';
  const days = new Map<string, string[]>();
  for (const event of timeline.filter((one) => !isTerm(one))) days.set(event.date, [...(days.get(event.date) ?? []), KINDS[event.kind]]);
  const term = timeline.filter(isTerm).map(({ kind, date }) => `${date} ${KINDS[kind]}`);
  return [
    ...[...days].map(([date, kinds]) => `    ${date.padEnd(10)}  ${kinds.join(',')}`),
    ...(term.length > 0 ? [`    ${term.join(',')}`] : []),
  ];
}

function tellReplay({ presumed, refused }: NonNullable<DefendantAudit['replay']>): readonly string[] {
  if (refused.length === 0) return [`    ▷ 程序回放:侦查阶段所载行为依次成立${presumed > 0 ? `(补入文书未载的 ${presumed} 项)` : ''}`];
  const acts = refused.map(({ act, at }) => `${at} ${act}`).join('、');
  return [`    ▷ 程序回放:${acts}与此前所载不能直接接续,可能系另案、改变管辖,或者文书略去中间环节`];
}

function tellAssessment({ ladder, from, to, days, verdict, rung, until }: Assessment): string {
  const { title, basis } = LADDERS[ladder];
  const limit = verdict === 'overrun' ? `最长也应于 ${until} 届满` : `${rung[0]}${to <= until ? `,至 ${until} 届满` : ''}`;
  return `${MARKS[verdict]}  ${title[0]} ${from} 至 ${to},${days} 日:${limit}(${articles(basis)})`;
}

/** Several articles of one law name it once. */
function articles(basis: readonly Citation[]): string {
  return basis
    .map((citation, index) => {
      const words = citeInChinese(citation);
      return basis[index - 1]?.law === citation.law ? words.slice(words.indexOf('第')) : words;
    })
    .join('、');
}
