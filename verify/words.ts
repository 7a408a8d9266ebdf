import type { LedgerProblem, Problem } from '#justice/ledger';

/** What each problem is, in both languages. */
export const PROBLEM_WORDS: Readonly<Record<LedgerProblem, { readonly zh: string; readonly en: string }>> = {
  'ledger/not-canonical': { zh: '不是规范 JSON', en: 'not canonical JSON' },
  'ledger/not-a-leaf': { zh: '不是合格的账本条目', en: 'not a well-formed entry' },
  'ledger/leaf-too-long': { zh: '条目过长', en: 'the entry is too long' },
  'ledger/opening-without-place': { zh: '开示的位置没有对应的承诺', en: 'nothing is committed where this opens' },
  'ledger/opening-does-not-match': { zh: '开示与承诺不符', en: 'the value does not open its commitment' },
  'ledger/opening-missing': { zh: '数据未标明清除,却没有开示', en: 'nothing opens this value, and it is not marked as erased' },
  'ledger/file-missing': { zh: '缺少文件', en: 'a file is missing' },
  'ledger/bad-file': { zh: '文件损坏', en: 'a file is damaged' },
  'ledger/not-a-note': { zh: '不是合格的签名文本', en: 'not a well-formed signed note' },
  'ledger/not-a-key': { zh: '不是合格的公钥或信任策略', en: 'not a well-formed key or trust policy' },
  'ledger/not-a-checkpoint': { zh: '不是合格的检查点', en: 'not a well-formed checkpoint' },
  'ledger/wrong-origin': { zh: '检查点出自不受信任的账本', en: 'the checkpoint is of a ledger that is not trusted' },
  'ledger/unsigned': { zh: '检查点没有账本的签名', en: 'the ledger did not sign the checkpoint' },
  'ledger/bad-signature': { zh: '签名无效', en: 'a signature does not verify' },
  'ledger/too-few-witnesses': { zh: '见证签名不足', en: 'too few witnesses signed' },
  'ledger/leaf-not-in-tree': { zh: '行为与账本的树不符', en: 'the act is not the one in the tree' },
  'ledger/tile-does-not-match': { zh: '树的分块与行为不符', en: 'a tile does not match the acts' },
  'ledger/root-does-not-match': { zh: '根杂凑与检查点不符', en: 'the root does not match the checkpoint' },
  'ledger/not-consistent': { zh: '账本并非由先前的检查点增长而来', en: 'the ledger did not grow out of the earlier checkpoint' },
  'ledger/not-included': { zh: '行为不在账本中', en: 'the act is not in the ledger' },
  'ledger/not-a-proof': { zh: '不是合格的证明文件', en: 'not a well-formed proof file' },
  'ledger/act-out-of-order': { zh: '案件的行为编号不连续', en: 'the acts of the case are not numbered in order' },
  'ledger/document-not-found': { zh: '行为中没有该文书的摘要', en: 'the act does not name this document' },
  'ledger/checkpoint-too-early': { zh: '分案所用检查点早于立案', en: 'the checkpoint of the draw is older than the case' },
  'ledger/checkpoint-not-the-first': {
    zh: '分案所用检查点不是立案后的第一个',
    en: 'the draw did not use the first checkpoint after the case was filed',
  },
  'ledger/nobody-eligible': { zh: '没有候选人', en: 'nobody is eligible' },
  'ledger/bad-candidate': { zh: '候选名单有误', en: 'the list of candidates is wrong' },
  'ledger/draw-differs': { zh: '分案结果与重新抽取不符', en: 'drawing again gives something else' },
  'ledger/record-differs': { zh: '数据库记录与账本不符', en: 'the record differs from the ledger' },
  'ledger/record-missing': { zh: '数据库缺少账本中的行为', en: 'the database lacks an act of the ledger' },
  'ledger/record-not-in-ledger': { zh: '数据库中的行为不在账本中', en: 'the database has an act the ledger does not have' },
};

/** A problem as two sentences: what and where. */
export function tellProblem({ problem, where, found }: Problem): { readonly zh: string; readonly en: string } {
  const { zh, en } = PROBLEM_WORDS[problem];
  const rest = found === undefined ? '' : ` (${found})`;
  return { zh: `${where}:${zh}${rest}`, en: `${where}: ${en}${rest}` };
}
