import type { Remark } from './judgment.ts';
import { segmentsOf } from './segments.ts';

const CAUGHT = /抓获|捉获|抓捕|捕获|查获|归案|到案|投案|自首|收审|收容审查|带走|传唤|寄押|控制/u;
const ENDS_EARLIER = /判处|刑满|减刑|假释|劳动教养|劳教|被判/u;

/** The days somebody was caught or came forward: no measures, but a term of sentence may be counted from them. 抓获、到案 */
export function caughtOn(paragraph: string): readonly string[] {
  if (!CAUGHT.test(paragraph)) return [];
  return segmentsOf(paragraph).flatMap(({ found, text }) => {
    const isCaught = found.date?.length === 10 && CAUGHT.test(text) && !ENDS_EARLIER.test(text);
    return isCaught && found.date !== undefined ? [found.date] : [];
  });
}

const REMARKS: readonly (readonly [Remark, RegExp])[] = [
  ['fled', /脱逃|逃脱|潜逃|在逃|外逃|出逃|逃跑|逃匿|逃避|网上?追逃|上网追逃|脱保|弃保|下落不明|传唤?不到|未到案/u],
  ['evaluated', /精神(?:病|疾病|状态|障碍)?[^。]{0,10}鉴定|刑事责任能力/u],
  [
    'free',
    /现(?:已|均|仍)?(?:被)?(?:变更为)?(?:取保候审|监视居住|在家|居家|回家|释放)|现在?(?:其)?(?:家|住所|居所)[^。]{0,6}(?:候审|监视居住)?/u,
  ],
];

/** What a paragraph tells of somebody without a day: has fled, was examined, is free now. */
export function remarksOn(paragraph: string): readonly Remark[] {
  return REMARKS.flatMap(([remark, words]) => (words.test(paragraph) ? [remark] : []));
}
