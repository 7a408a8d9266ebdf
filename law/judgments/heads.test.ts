import { describe, expect, test } from 'vitest';
import { readIn, timelinesIn } from './judgments-in-tests.ts';

/** A judgment's first page as different courts write it; no such court, case or person exists. */
interface Head {
  readonly number: string;
  readonly court?: string;
  readonly people: string;
  readonly course: string;
  readonly date?: string;
}

const text = ({ number, court = '东江省东川县人民法院', people, course, date = '二〇二一年九月八日' }: Head): string =>
  `${court} 刑事判决书 ${number} 公诉机关东川县人民检察院。 ${people} ${course} ⋯ ${date}`;

const COURSE =
  '东川县人民检察院以东川检刑诉（2021）40号起诉书指控被告人某甲犯盗窃罪，于2021年6月1日向本院提起公诉。本院依法组成合议庭审理。现已审理终结。';

type Row = readonly [what: string, words: string, events: readonly string[]];

describe('one defendant, in many styles', () => {
  test.each<Row>([
    [
      'everything in one sentence',
      '被告人某甲，男，1990年出生，农民。因涉嫌犯盗窃罪于2021年3月3日被刑事拘留，同年4月2日被逮捕。现羁押于东川县看守所。',
      ['detained 2021-03-03', 'arrested 2021-04-02'],
    ],
    [
      'a sentence for each measure',
      '被告人某甲，女，汉族，高中文化。2021年3月3日被东川县公安局刑事拘留。2021年4月2日经东川县人民检察院批准，同日由东川县公安局执行逮捕。',
      ['detained 2021-03-03', 'arrest-approved 2021-04-02', 'arrested 2021-04-02'],
    ],
    [
      'the month short',
      '被告人某甲，男，工人。因本案于2021年3月3日被刑事拘留，同月15日被逮捕。',
      ['detained 2021-03-03', 'arrested 2021-03-15'],
    ],
    ['the next day', '被告人某甲，男，工人。因本案于2021年3月31日被刑事拘留，次日被取保候审。', ['detained 2021-03-31', 'bail 2021-04-01']],
    ['the same day', '被告人某甲，男，工人。因本案于2021年3月3日被刑事拘留，同日被取保候审。', ['detained 2021-03-03', 'bail 2021-03-03']],
    [
      'the next year',
      '被告人某甲，男，工人。因本案于2020年12月30日被刑事拘留，次年1月29日被逮捕。',
      ['detained 2020-12-30', 'arrested 2021-01-29'],
    ],
    [
      'Chinese numerals',
      '被告人某甲，男，工人。因本案于二〇二一年三月三日被刑事拘留，同年四月二日被逮捕。',
      ['detained 2021-03-03', 'arrested 2021-04-02'],
    ],
    [
      'full-width digits',
      '被告人某甲，男，工人。因本案于２０２１年３月３日被刑事拘留，同年４月２日被逮捕。',
      ['detained 2021-03-03', 'arrested 2021-04-02'],
    ],
    [
      'days with a nought',
      '被告人某甲，男，工人。因本案于2021年03月03日被刑事拘留，同年04月02日被逮捕。',
      ['detained 2021-03-03', 'arrested 2021-04-02'],
    ],
    ['bail from the beginning', '被告人某甲，男，学生。因本案于2021年3月3日被东川县公安局取保候审。', ['bail 2021-03-03']],
    [
      'bail of two organs',
      '被告人某甲，男，学生。2020年3月3日被东川县公安局取保候审，2021年2月26日被东川县人民检察院取保候审。',
      ['bail 2020-03-03', 'bail 2021-02-26'],
    ],
    [
      'surveillance',
      '被告人某甲，女，无业。2021年3月3日被监视居住，同年5月10日被逮捕。',
      ['residential-surveillance 2021-03-03', 'arrested 2021-05-10'],
    ],
    [
      'surveillance in a named place',
      '被告人某甲，女，无业。2021年3月3日被指定居所监视居住，同年5月10日被逮捕。',
      ['residential-surveillance 2021-03-03', 'arrested 2021-05-10'],
    ],
    [
      'an approval, and the next day its execution',
      '被告人某甲，男，司机。2021年3月3日被刑事拘留，同年4月1日经东川县人民检察院批准逮捕，次日由东川县公安局执行逮捕。',
      ['detained 2021-03-03', 'arrest-approved 2021-04-01', 'arrested 2021-04-02'],
    ],
    [
      'a refusal and bail',
      '被告人某甲，男，司机。2021年3月3日被刑事拘留，同年4月1日东川县人民检察院不批准逮捕，同日被取保候审。',
      ['detained 2021-03-03', 'arrest-refused 2021-04-01', 'bail 2021-04-01'],
    ],
    [
      'a court that arrests',
      '被告人某甲，男，司机。2021年3月3日被取保候审。经本院决定，于2021年8月2日被逮捕。',
      ['bail 2021-03-03', 'arrested 2021-08-02'],
    ],
    [
      'retention, detention, arrest',
      '被告人某甲，男，原系东川县粮食局局长。2021年1月4日被东川县监察委员会留置，同年3月26日被刑事拘留，同年4月2日被逮捕。',
      ['retained 2021-01-04', 'detained 2021-03-26', 'arrested 2021-04-02'],
    ],
    ['released again', '被告人某甲，男，工人。2021年3月3日被刑事拘留，同月10日被释放。', ['detained 2021-03-03', 'released 2021-03-10']],
    [
      'arrested, then bail',
      '被告人某甲，女，教师。2021年3月3日被刑事拘留，同年4月2日被逮捕，同年5月6日被取保候审。',
      ['detained 2021-03-03', 'arrested 2021-04-02', 'bail 2021-05-06'],
    ],
    [
      'an old sentence before',
      '被告人某甲，男，无业。2015年6月8日因犯盗窃罪被判处有期徒刑一年。因本案于2021年3月3日被刑事拘留。',
      ['detained 2021-03-03'],
    ],
    [
      'two old sentences and a day of release',
      '被告人某甲，男，无业。2012年5月7日因犯盗窃罪被判处拘役四个月；2016年5月9日因犯诈骗罪被判处有期徒刑二年，2018年3月1日刑满释放。因本案于2021年3月3日被刑事拘留。',
      ['detained 2021-03-03'],
    ],
    [
      'a fine of the police before',
      '被告人某甲，男，无业。2019年7月1日因殴打他人被行政拘留五日。2021年3月3日被刑事拘留。',
      ['detained 2021-03-03'],
    ],
    ['caught, then detained', '被告人某甲，男，厨师。2021年3月2日被抓获，次日被刑事拘留。', ['detained 2021-03-03']],
    ['came by himself', '被告人某甲，男，厨师。2021年3月2日主动投案，次日被刑事拘留。', ['detained 2021-03-03']],
    ['born in that month', '被告人某甲，男，1990年3月3日出生于东川县，厨师。2021年4月2日被取保候审。', ['bail 2021-04-02']],
    [
      'held elsewhere',
      '被告人某甲，男，商人。2021年3月3日被刑事拘留，同年4月2日被逮捕，现羁押于东江省临江市第二看守所。',
      ['detained 2021-03-03', 'arrested 2021-04-02'],
    ],
    [
      'a space inside a word',
      '被告人某甲，男，商人。2021年3月3日被刑 事拘留，同年4月2日被逮 捕。',
      ['detained 2021-03-03', 'arrested 2021-04-02'],
    ],
    ['Western commas', '被告人某甲,男,商人。2021年3月3日被刑事拘留,同年4月2日被逮捕。', ['detained 2021-03-03', 'arrested 2021-04-02']],
    [
      'a suspicion named between',
      '被告人某甲，男，商人。因涉嫌犯诈骗罪，2021年3月3日被东川县公安局刑事拘留；同年4月2日，因涉嫌犯盗窃罪被逮捕。',
      ['detained 2021-03-03', 'arrested 2021-04-02'],
    ],
    ['nothing at all', '被告人某甲，男，商人。', []],
    ['a lawyer behind it', '被告人某甲，男，商人。2021年3月3日被取保候审。 辩护人某律师，东江某律师事务所律师。', ['bail 2021-03-03']],
    ['the day of a leap year', '被告人某甲，男，商人。2020年2月29日被刑事拘留。', ['detained 2020-02-29']],
    ['a day that does not exist', '被告人某甲，男，商人。2021年2月29日被刑事拘留，2021年4月2日被逮捕。', ['arrested 2021-04-02']],
  ])('R40 %s', (_what, people, events) => {
    expect(timelinesIn(text({ number: '（2021）东0527刑初9号', people, course: COURSE }))).toEqual({ 某甲: events });
  });
});

describe('several defendants', () => {
  test.each<readonly [what: string, people: string, timelines: Readonly<Record<string, readonly string[]>>]>([
    [
      'each with a paragraph',
      '被告人某甲，男，工人。2021年3月3日被刑事拘留，同年4月2日被逮捕。 被告人某乙，女，工人。2021年3月5日被取保候审。',
      { 某甲: ['detained 2021-03-03', 'arrested 2021-04-02'], 某乙: ['bail 2021-03-05'] },
    ],
    [
      'one who has nothing told',
      '被告人某甲，男，工人。2021年3月3日被刑事拘留。 被告人某乙，女，工人。',
      { 某甲: ['detained 2021-03-03'], 某乙: [] },
    ],
    [
      'the same days',
      '被告人某甲，男，工人。2021年3月3日被刑事拘留，同年4月2日被逮捕。 被告人某乙，男，工人。2021年3月3日被刑事拘留，同年4月2日被逮捕。',
      { 某甲: ['detained 2021-03-03', 'arrested 2021-04-02'], 某乙: ['detained 2021-03-03', 'arrested 2021-04-02'] },
    ],
    [
      'three, three measures',
      '被告人某甲，男，工人。2021年3月3日被刑事拘留。 被告人某乙，男，工人。2021年3月4日被监视居住。 被告人某丙，男，工人。2021年3月5日被取保候审。',
      { 某甲: ['detained 2021-03-03'], 某乙: ['residential-surveillance 2021-03-04'], 某丙: ['bail 2021-03-05'] },
    ],
    [
      'a relative day does not reach across paragraphs',
      '被告人某甲，男，工人。2020年3月3日被刑事拘留。 被告人某乙，男，工人。2021年3月4日被刑事拘留，同年4月2日被逮捕。',
      { 某甲: ['detained 2020-03-03'], 某乙: ['detained 2021-03-04', 'arrested 2021-04-02'] },
    ],
  ])('R41 %s', (_what, people, timelines) => {
    expect(timelinesIn(text({ number: '（2021）东0527刑初9号', people, course: COURSE }))).toEqual(timelines);
  });
});

describe('what the court tells of itself', () => {
  const people = '被告人某甲，男，工人。2021年3月3日被取保候审。';
  const charge = '东川县人民检察院以东川检刑诉（2021）40号起诉书指控被告人某甲犯盗窃罪，于2021年6月1日向本院提起公诉。';

  test.each<readonly [what: string, course: string, court: object]>([
    ['the indictment alone', `${charge}本院依法组成合议庭审理。现已审理终结。`, { indicted: '2021-06-01', procedure: 'ordinary' }],
    [
      'accepted on another day',
      `${charge}本院于2021年6月3日立案受理，依法组成合议庭审理。`,
      { indicted: '2021-06-01', accepted: '2021-06-03' },
    ],
    ['accepted the same day', `${charge}本院于同日立案，依法组成合议庭审理。`, { indicted: '2021-06-01', accepted: '2021-06-01' }],
    ['the summary procedure', `${charge}本院依法适用简易程序，实行独任审判，公开开庭审理了本案。`, { procedure: 'summary' }],
    ['the fast track', `${charge}本院依法适用速裁程序，实行独任审判，公开开庭审理了本案。`, { procedure: 'fast-track' }],
    ['the ordinary procedure by its name', `${charge}本院依法适用普通程序，组成合议庭，公开开庭审理了本案。`, { procedure: 'ordinary' }],
    ['from summary to ordinary', `${charge}本院适用简易程序审理，后转为普通程序，组成合议庭审理。`, { procedure: 'ordinary' }],
  ])('R42 %s', (_what, course, court) => {
    const read = readIn(text({ number: '（2021）东0527刑初9号', people, course }));
    expect(read.court).toMatchObject({ caseNumber: '（2021）东0527刑初9号', judged: '2021-09-08', ...court });
  });

  test.each<readonly [number: string, instance: string]>([
    ['（2021）东0527刑初9号', 'first'],
    ['(2021)东0527刑初字第9号', 'first'],
    ['（2021）东05刑终9号', 'second'],
    ['（2021）东刑再9号', 'retrial'],
  ])('R42 the number %s says which instance it was', (number, instance) => {
    expect(readIn(text({ number, people: people.replace('被告人', '原审被告人'), course: COURSE })).trial.instance).toBe(instance);
  });

  test.each<readonly [date: string, judged: string]>([
    ['二〇二一年九月八日', '2021-09-08'],
    ['二○二一年十月三十日', '2021-10-30'],
    ['二0二一年十二月二十日', '2021-12-20'],
    ['2021年11月5日', '2021-11-05'],
    ['二零二一年十一月十一日', '2021-11-11'],
  ])('R42 the date %s at the end', (date, judged) => {
    expect(readIn(text({ number: '（2021）东0527刑初9号', people, course: COURSE, date })).court.judged).toBe(judged);
  });
});
