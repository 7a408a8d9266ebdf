import { describe, expect, test } from 'vitest';
import { readIn, timelinesIn, written } from './judgments-in-tests.ts';

const courtOf = (parts: Parameters<typeof written>[0]) => readIn(written(parts)).court;
const charged = (words: string): string => `东川县人民检察院以东川检刑诉（2021）40号起诉书指控被告人某甲犯盗窃罪，${words}`;

describe('the court’s own data', () => {
  test.each([
    '（2021）东0527刑初9号',
    '(2021)东0527刑初9号',
    '〔2015〕东川刑初字第00077号',
    '（２０１６）东0527刑初45号',
    '[2019]东05刑终6号',
  ])('R20 the case number stays as it is printed: %s', (number) => {
    expect(courtOf({ number }).caseNumber).toBe(number);
  });

  test.each([
    ['于2021年6月1日向本院提起公诉。', '2021-06-01'],
    ['于2021年6月1日提起公诉。', '2021-06-01'],
    ['于二〇二一年六月一日向本院提起公诉。', '2021-06-01'],
    ['于2021年6月1日、7月2日向本院提起公诉。', '2021-06-01'],
    ['向本院提起公诉。', undefined],
  ])('R21 the day of the indictment: %s', (words, date) => {
    expect(courtOf({ charge: charged(words) }).indicted).toBe(date);
  });

  test.each([
    ['本院于同日立案，依法组成合议庭审理。', '2021-06-01'],
    ['本院于次日立案受理，依法组成合议庭审理。', '2021-06-02'],
    ['本院于同月3日受理后，依法组成合议庭审理。', '2021-06-03'],
    ['本院于2021年6月4日受理，依法组成合议庭审理。', '2021-06-04'],
    ['本院受理后，依法组成合议庭，于2021年7月1日公开开庭审理了本案。', undefined],
  ])('R22 the day of acceptance: %s', (trial, date) => {
    expect(courtOf({ trial }).accepted).toBe(date);
  });

  test.each([
    ['二〇二一年七月九日', '2021-07-09'],
    ['二0二一年七月九日', '2021-07-09'],
    ['二O二一年七月九日', '2021-07-09'],
    ['2021年7月9日', '2021-07-09'],
    ['', undefined],
  ])('R23 the judgment is dated at its end: %s', (date, judged) => {
    expect(courtOf({ date }).judged).toBe(judged);
  });

  test.each([
    ['本院依法适用简易程序，实行独任审判。', 'summary'],
    ['本院依法适用简易程序，组成合议庭。', 'summary'],
    ['本院依法适用速裁程序，实行独任审判。', 'fast-track'],
    ['本院依法适用普通程序，组成合议庭。', 'ordinary'],
    ['本院依法组成合议庭，公开开庭审理了本案。', 'ordinary'],
    ['本院适用简易程序，后转为普通程序，组成合议庭。', 'ordinary'],
    ['本院认为不宜适用简易程序，依法组成合议庭。', 'ordinary'],
    ['本院认为不宜适用速裁转为简易程序，实行独任审判。', 'summary'],
    ['公诉机关建议适用简易程序审理，本院依法组成合议庭。', 'ordinary'],
    ['本院适用简易程序审理。上一级法院裁定发回重审。本院依法另行组成合议庭审理。', 'ordinary'],
    ['上一级法院裁定发回重审。本院依法适用简易程序审理。', 'summary'],
  ])('R24 the procedure it was tried under in the end: %s', (trial, procedure) => {
    expect(courtOf({ trial }).procedure).toBe(procedure);
  });
});

describe('what kind of trial it was', () => {
  const trialOf = (parts: Parameters<typeof written>[0]) => readIn(written(parts)).trial;

  test.each([
    ['（2021）东0527刑初9号', '本院依法组成合议庭审理。', 'first'],
    ['（2021）东0527刑初9号', '东江省临江市中级人民法院裁定撤销原判，发回重审。本院依法另行组成合议庭审理。', 'remand'],
    ['（2021）东05刑终9号', '本院依法组成合议庭审理。', 'second'],
    ['（2021）东0527刑再9号', '本院依法组成合议庭审理。', 'retrial'],
    ['（2021）东0527刑监再终字第9号', '本院依法组成合议庭审理。', 'retrial'],
  ])('R25 the instance, by the number %s and the words', (number, trial, instance) => {
    expect(trialOf({ number, trial }).instance).toBe(instance);
  });

  test.each([
    ['期间延期审理一次。', ['adjournment']],
    ['其间公诉机关补充侦查两次。', ['adjournment']],
    ['期间中止审理。', ['suspension']],
    ['期间对被告人进行精神病鉴定。', ['evaluation']],
    ['后转为普通程序审理。', ['conversion']],
    ['经指定本院管辖。', ['jurisdiction']],
    ['经批准延长审理期限三个月。', ['extension']],
    ['本院于2021年7月1日决定延期审理，同年8月1日恢复审理。', []],
  ])('R26 what is told without its days is listed: %s', (words, undated) => {
    expect(trialOf({ trial: `本院依法组成合议庭审理。${words}现已审理终结。` }).undated).toEqual(undated);
  });
});

describe('what happened in court', () => {
  const eventsOf = (trial: string): readonly string[] => timelinesIn(written({ trial }))['某甲'] ?? [];

  test.each([
    ['one hearing', '于2021年7月1日公开开庭审理了本案。', ['hearing 2021-07-01']],
    ['behind closed doors', '于2021年7月1日不公开开庭审理了本案。', ['hearing 2021-07-01']],
    ['several days', '于2021年7月1日、8月2日公开开庭审理了本案。', ['hearing 2021-07-01', 'hearing 2021-08-02']],
    ['同年 after 及', '于2021年7月1日及同年8月2日公开开庭审理了本案。', ['hearing 2021-07-01', 'hearing 2021-08-02']],
    ['an adjournment and its end', '本院于2021年7月1日决定延期审理，同年8月1日恢复审理。', ['adjourned 2021-07-01', 'resumed 2021-08-01']],
    [
      'a proposal gives way to the decision on it',
      '公诉机关于2021年7月1日建议延期审理，本院于2021年7月2日决定延期审理。',
      ['adjourned 2021-07-02'],
    ],
    ['a suspension', '因被告人患病，本院于2021年7月1日裁定中止审理。', ['suspended 2021-07-01']],
    ['a return for investigation', '检察院于2021年4月1日将本案退回补充侦查。', ['returned-for-investigation 2021-04-01']],
  ])('R27 %s', (_what, words, events) => {
    expect(eventsOf(`本院依法组成合议庭。${words}现已审理终结。`)).toEqual(events);
  });

  test.each([
    ['a conference before the trial', '于2021年7月1日召开庭前会议。'],
    ['no hearing', '于2021年7月1日决定不开庭审理。'],
    ['an undated adjournment', '期间延期审理一次。'],
    ['the day of the first judgment', '东川县人民法院于2021年7月1日作出刑事判决。'],
  ])('R28 no event: %s', (_what, words) => {
    expect(eventsOf(`本院依法组成合议庭。${words}现已审理终结。`)).toEqual([]);
  });
});
