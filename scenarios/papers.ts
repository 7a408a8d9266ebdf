import type { NamedFile } from '#justice/cases';
import { utf8 } from '#justice/ledger';

interface Paper {
  readonly named: NamedFile;
  readonly text: string;
}

function paper(name: string, digest: string, lines: readonly string[]): Paper {
  const text = `${lines.join('\n')}\n`;
  const named = { file: `sha-256:${digest}`, name: `${name}.txt`, mediaType: 'text/plain', bytes: utf8(text).length, label: 'internal' };
  return { named, text };
}

/** Papers that are handed in in the stories, with no person's name in them; a test holds each against its digest. 附件 */
export const PAPERS = {
  invoice: paper('购机发票复印件', 'd24379f8390f1293984a7cdda2757ddc6cbef5fd9ebfe07593fde0d49284c20d', [
    '销售发票(复印件)',
    '货物名称:手机',
    '数量:1',
    '价税合计:人民币2999.00元',
    '机身串号:86×××××××××0417(与扣押手机一致)',
  ]),
  seized: paper('扣押物品清单', '91c4a61937e6c0c000fec8ab934c64dd6fa0f488f739f17c57fd9c1f91e61e5c', [
    '扣押物品清单',
    '1. 手机一部,黑色,屏幕右上角有裂纹,机身串号86×××××××××0417',
    '2. 撬棍一根,铁质,长约六十厘米,一端有新鲜擦痕',
    '见证人、持有人核对无误并签名',
  ]),
  marks: paper('痕迹检验意见', 'ccae0bde7098bf826f650792f68752b0f62eab196ddb7a61dfb7e57ff4170613', [
    '痕迹检验意见',
    '送检门框上的撬压痕迹与送检撬棍端部特征吻合,系该撬棍所留。',
  ]),
  handover: paper('随案移送清单', '5d47c1654b03ad9026c5c87b0cd6dcf6aa4cd3ab37422ad4ff1146a67a9e661e', [
    '随案移送清单',
    '1. 诉讼卷一册',
    '2. 扣押物品清单一份,撬棍一根',
    '3. 痕迹检验意见一份',
    '4. 讯问同步录音录像二份',
  ]),
} as const;

/** What papers say, by digest. */
export const said = (...papers: readonly Paper[]): Readonly<Record<string, string>> =>
  Object.fromEntries(papers.map(({ named: { file }, text }) => [file, text]));

/** A paper as evidence. */
export const proving = ({ named }: Paper, kind: string, proves: string): NamedFile => ({ ...named, kind, proves });
