import type { CourtRead, EventKind, TrialRead, Undated } from './judgment.ts';
import type { Parts } from './split.ts';

const REMANDED = /发回[^。；]{0,16}(?:重审|重新审[判理]|重新核查)|重审|另行组成合议庭/u;

/** Which instance it is, by the case number and by what the account of the trial says. 审级 */
export function trialOf({ title, people, passage }: Parts, court: CourtRead, told: ReadonlySet<EventKind>): TrialRead {
  const number = court.caseNumber ?? '';
  const isPrivate = !/公诉机关|抗诉机关/u.test(title.text + people.text) && /自诉人/u.test(title.text + people.text + passage.text);
  return { instance: instanceOf(number, passage.text), isPrivate, undated: undatedIn(passage.text, told) };
}

function instanceOf(number: string, passage: string): TrialRead['instance'] {
  if (/再|监|申|提/u.test(number)) return 'retrial';
  if (/终/u.test(number)) return 'second';
  return REMANDED.test(passage) ? 'remand' : 'first';
}

const MENTIONS: readonly (readonly [Undated, RegExp])[] = [
  ['adjournment', /延期(?:开庭)?审理|补充侦查|补充调查|恢复(?:法庭|开庭)?审理|建议延期|退回/u],
  ['suspension', /中止(?:了)?(?:对[^。，]{0,20})?(?:本案|案件|的)?审理/u],
  ['evaluation', /精神(?:病|疾病|状态)?[^。，]{0,10}鉴定|刑事责任能力[^。，]{0,8}鉴定/u],
  [
    'conversion',
    /(?:转|变更|改)(?:换|化)?(?:为|用|适用|成)?(?:依法)?(?:适用)?(?:第?一审)?(?:简易|普通)程序|不(?:宜|应|适合)[^。，]{0,8}(?:简易|速裁)程序/u,
  ],
  ['jurisdiction', /指定(?:本院|由本院)?[^。，]{0,10}管辖|改变管辖|管辖(?:问题|异议)/u],
  [
    'extension',
    /延长[^。，；]{0,10}(?:审理)?(?:期限|审限|[一二两三\d]个月)|延期审理[一二两三\d]个月|延长[^。，；]{0,4}[一二三\d]次|批准[^。；]{0,6}(?:延长|延期)/u,
  ],
];

/** What stops or moves the limit and is told without its days. */
function undatedIn(passage: string, told: ReadonlySet<EventKind>): readonly Undated[] {
  const isDated = (one: Undated): boolean =>
    told.has('resumed') && ((one === 'adjournment' && told.has('adjourned')) || (one === 'suspension' && told.has('suspended')));
  return MENTIONS.flatMap(([one, words]) => (words.test(passage) && !isDated(one) ? [one] : []));
}
