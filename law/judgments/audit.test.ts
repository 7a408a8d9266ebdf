import { describe, expect, test } from 'vitest';
import { auditJudgment } from './audit.ts';
import { readJudgment } from './read-judgment.ts';

/** Judgments of our own making. 虚构文书 */
const JUDGMENTS: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: '在期限内',
    text: `临江市江北区人民法院 刑事判决书 （2026）东0105刑初31号 公诉机关临江市江北区人民检察院。 被告人某甲，男，1990年出生，高中文化，无业。因涉嫌犯盗窃罪于2025年12月3日被临江市公安局江北分局刑事拘留，同月12日被逮捕。现羁押于临江市看守所。 辩护人某，东江正言律师事务所律师。 临江市江北区人民检察院以江北检刑诉（2026）18号起诉书指控被告人某甲犯盗窃罪，于2026年1月26日向本院提起公诉。本院于同日立案，依法适用简易程序，实行独任审判，于2026年2月5日公开开庭审理了本案。现已审理终结。 ⋯ （刑期从判决执行之日起计算；判决执行以前先行羁押的，羁押一日折抵刑期一日，即自2025年12月3日起至2026年6月2日止） ⋯ 二〇二六年二月六日`,
  },
  {
    name: '两名被告人,须有延长依据',
    text: `临江市江北区人民法院 刑事判决书 （2025）东0105刑初402号 公诉机关临江市江北区人民检察院。 被告人某甲，男，1985年出生，初中文化，个体经营者。因本案于2025年1月6日被羁押，次日被刑事拘留，同年2月12日被临江市江北区人民检察院批准逮捕，同日由临江市公安局江北分局执行逮捕。现羁押于临江市看守所。 被告人某乙，女，1988年出生，大专文化。因本案于2025年1月7日被取保候审，同年6月9日被本院取保候审。 临江市江北区人民检察院以江北检刑诉（2025）207号起诉书指控被告人某甲、某乙犯诈骗罪，于2025年6月6日向本院提起公诉。本院于2025年6月9日受理，依法组成合议庭，适用普通程序，于2025年8月14日公开开庭审理了本案。现已审理终结。 ⋯ 一、被告人某甲犯诈骗罪，判处有期徒刑三年（刑期从判决执行之日起计算；判决执行以前先行羁押的，羁押一日折抵刑期一日，即自2025年1月6日起至2028年1月5日止）； 二、被告人某乙犯诈骗罪，判处有期徒刑一年，缓刑二年（缓刑考验期限从判决确定之日起计算） ⋯ 二〇二五年九月四日`,
  },
  {
    name: '拘留四十五日后才逮捕',
    text: `临江市江北区人民法院 刑事判决书 （2025）东0105刑初77号 公诉机关临江市江北区人民检察院。 被告人某甲，男，1979年出生，小学文化，农民。因涉嫌犯故意伤害罪于2024年9月2日被刑事拘留，同年10月17日被逮捕。现羁押于临江市看守所。 临江市江北区人民检察院以江北检刑诉（2025）9号起诉书指控被告人某甲犯故意伤害罪，于2025年1月10日向本院提起公诉。本院于2025年1月13日立案受理，依法组成合议庭，公开开庭审理了本案。现已审理终结。 ⋯ （刑期从判决执行之日起计算；判决执行以前先行羁押的，羁押一日折抵刑期一日，即自2024年9月2日起至2026年3月1日止） ⋯ 二〇二五年三月五日`,
  },
  {
    name: '简易程序审理三个月',
    text: `临江市江北区人民法院 刑事判决书 （2025）东0105刑初290号 公诉机关临江市江北区人民检察院。 被告人某甲，男，1995年出生，大专文化。2018年5月因犯盗窃罪被判处拘役四个月，2018年9月1日刑满释放。因涉嫌犯危险驾驶罪于2025年3月4日被取保候审。 临江市江北区人民检察院以江北检刑诉（2025）131号起诉书指控被告人某甲犯危险驾驶罪，于2025年4月8日向本院提起公诉。本院于2025年4月9日受理后，依法适用简易程序，实行独任审判，公开开庭审理了本案。现已审理终结。 ⋯ ⋯ 二〇二五年七月十一日`,
  },
];

function audited(name: string) {
  const example = JUDGMENTS.find((one) => one.name === name);
  const read = readJudgment(example?.text ?? '');
  if ('unreadable' in read) throw new Error(name);
  return auditJudgment(read).map(({ name: who, assessments, replay }) => [
    who,
    assessments.map(({ ladder, verdict }) => `${ladder} ${verdict}`),
    replay?.refused,
  ]);
}

describe('auditing', () => {
  test('U1 what stays within the plain limits is kept', () => {
    expect(audited('在期限内')).toEqual([['某甲', ['detention kept', 'prosecution kept', 'trial-summary kept'], []]]);
  });

  test('U2 what needs an approval the text does not show is said to need it, for each defendant', () => {
    expect(audited('两名被告人,须有延长依据')).toEqual([
      ['某甲', ['detention extended', 'prosecution extended', 'trial-ordinary extended'], []],
      ['某乙', ['bail kept', 'trial-ordinary extended'], []],
    ]);
  });

  test('U3 forty-five days of detention before an arrest are beyond the longest limit, 刑诉法 §91', () => {
    expect(audited('拘留四十五日后才逮捕')[0]?.[1]).toEqual(['detention overrun', 'prosecution kept', 'trial-ordinary kept']);
  });

  test('U4 a summary trial of three months is beyond its limit, and an earlier conviction is no event, 刑诉法 §220', () => {
    expect(audited('简易程序审理三个月')[0]?.[1]).toEqual(['trial-summary overrun']);
  });
});
