import { describe, expect, test } from 'vitest';
import { EXAMPLES, SHAPES } from './examples.ts';
import { readIn, timelinesIn } from './judgments-in-tests.ts';
import { asTimeline, readJudgment } from './read-judgment.ts';

describe('whole judgments', () => {
  test('R29 what is said of three at once, and of two of them apart', () => {
    const bail = ['bail 2021-02-01', 'bail 2021-04-26', 'bail 2021-06-07', 'hearing 2021-06-15'];
    expect(timelinesIn(SHAPES.threeTogether)).toEqual({
      某甲: bail,
      某乙: bail,
      某丙: bail,
      某丁: ['detained 2021-02-04', 'bail 2021-02-10', 'bail 2021-06-07', 'hearing 2021-06-15'],
    });
    expect(readIn(SHAPES.threeTogether).court).toEqual({
      caseNumber: '（2021）东0527刑初118号',
      indicted: '2021-06-04',
      judged: '2021-06-15',
      procedure: 'fast-track',
    });
  });

  test('R29 a scanned text: full-width digits, letters for digits, broken lines and words', () => {
    expect(timelinesIn(SHAPES.scanned)).toEqual({ 某甲: ['detained 2016-02-19', 'arrested 2016-03-04', 'bail 2016-07-12'] });
    expect(readIn(SHAPES.scanned).court).toEqual({
      caseNumber: '（２０１６）东0527刑初45号',
      indicted: '2016-05-03',
      accepted: '2016-05-04',
      judged: '2016-07-20',
      procedure: 'ordinary',
    });
  });

  test('R29 retention, then an arrest on the procuratorate’s decision', () => {
    expect(timelinesIn(SHAPES.briberyRetained)['某甲']).toEqual([
      'retained 2021-09-06',
      'arrest-approved 2022-01-28',
      'arrested 2022-01-29',
      'hearing 2022-06-14',
      'hearing 2022-06-15',
      'sentence-start 2021-09-06',
      'sentence-end 2032-09-05',
    ]);
    expect(readIn(SHAPES.briberyRetained).court).toMatchObject({ indicted: '2022-04-20', accepted: '2022-04-22', judged: '2022-11-01' });
  });

  test('R29 a trial adjourned twice, and suspended for the one who escaped', () => {
    const shared = [
      'adjourned 2018-06-04',
      'adjourned 2018-07-16',
      'hearing 2018-05-30',
      'hearing 2018-07-11',
      'resumed 2018-07-03',
      'resumed 2018-08-15',
      'returned-for-investigation 2018-02-26',
    ];
    const read = timelinesIn(SHAPES.escapeAndReturn);
    expect(read['某甲']?.toSorted()).toEqual(
      [
        ...shared,
        'detained 2017-11-05',
        'detained 2017-11-06',
        'bail 2017-12-01',
        'escaped 2018-09-03',
        'arrested 2019-08-14',
        'suspended 2018-09-10',
        'resumed 2019-08-20',
        'sentence-start 2019-08-14',
        'sentence-end 2021-01-17',
      ].toSorted(),
    );
    expect(read['某乙']?.toSorted()).toEqual(
      [
        ...shared,
        'detained 2017-11-06',
        'arrest-approved 2017-12-06',
        'arrested 2017-12-07',
        'bail 2018-12-28',
        'sentence-start 2017-11-06',
        'sentence-end 2018-12-28',
      ].toSorted(),
    );
  });

  test('R29 a judgment on appeal: the first judgment’s sentence is not the one that holds', () => {
    expect(timelinesIn(SHAPES.appeal)).toEqual({
      某甲: ['detained 2019-06-16', 'arrested 2019-07-23', 'sentence-start 2019-06-16', 'sentence-end 2022-12-15'],
      某乙: ['residential-surveillance 2019-06-17', 'arrested 2019-08-01', 'sentence-start 2019-08-01', 'sentence-end 2021-07-31'],
    });
    expect(readIn(SHAPES.appeal)).toMatchObject({
      court: { caseNumber: '（2020）东05刑终66号', accepted: '2020-02-24', judged: '2020-03-30' },
      trial: { instance: 'second' },
    });
    expect(readIn(SHAPES.appeal).court.indicted).toBeUndefined();
  });

  test('R29 an arrest refused, then bail, then the court’s arrest; summary turned ordinary', () => {
    expect(timelinesIn(SHAPES.refusedThenArrested)['某甲']?.toSorted()).toEqual([
      'arrest-refused 2017-05-12',
      'arrested 2018-06-20',
      'bail 2017-05-13',
      'detained 2017-05-02',
      'released 2017-05-13',
      'sentence-end 2020-06-08',
      'sentence-start 2018-06-20',
    ]);
    expect(readIn(SHAPES.refusedThenArrested).court).toMatchObject({
      indicted: '2017-09-28',
      accepted: '2017-09-28',
      procedure: 'ordinary',
    });
  });

  test('R29 a private prosecution has neither prosecutor nor measure', () => {
    expect(timelinesIn(SHAPES.privateCharge)).toEqual({ 某甲: ['hearing 2016-01-20'], 某乙: ['hearing 2016-01-20'] });
    expect(readIn(SHAPES.privateCharge)).toMatchObject({
      court: { indicted: '2015-12-01', accepted: '2015-12-08', judged: '2016-02-15' },
      trial: { isPrivate: true },
    });
  });

  test('R30 what contradicts itself is noted, and an impossible day left out', () => {
    expect(timelinesIn(SHAPES.contradictory)).toEqual({
      某甲: ['arrested 2014-12-05', 'sentence-start 2014-12-05', 'sentence-end 2014-06-04'],
      某乙: ['detained 2014-12'],
    });
    expect(readIn(SHAPES.contradictory).notes.map(([zh]) => zh)).toEqual([
      '“2014年11月31日”不是历法上存在的日期,未采用',
      '宣判日期 2015-01-20 早于提起公诉日期 2015-03-09',
      '某甲:刑期止于 2014-06-04,早于起算的 2014-12-05',
    ]);
  });

  test('R30 an acceptance before the indictment is noted', () => {
    const text = SHAPES.privateCharge.replace('2015年12月8日', '2015年11月8日');
    expect(readIn(text).notes.map(([zh]) => zh)).toEqual(['受理日期 2015-11-08 早于提起公诉日期 2015-12-01']);
  });

  test('R31 a whole judgment is read as its short form is, names and all', () => {
    expect(EXAMPLES.map(({ text }) => Object.keys(timelinesIn(text)))).toEqual([
      ['禾小满'],
      ['云知秋', '白露生'],
      ['石小河'],
      ['竹青山', '竹青河'],
    ]);
    expect(timelinesIn(EXAMPLES[3]?.text ?? '')).toEqual({
      竹青山: [
        'detained 2022-12-21',
        'arrest-approved 2023-01-19',
        'arrested 2023-01-20',
        'hearing 2023-05-09',
        'sentence-start 2022-12-20',
        'sentence-end 2024-02-19',
      ],
      竹青河: [
        'detained 2022-12-21',
        'arrest-approved 2023-01-19',
        'arrested 2023-01-20',
        'hearing 2023-05-09',
        'sentence-start 2022-12-21',
        'sentence-end 2023-11-20',
      ],
    });
  });
});

describe('the plain form', () => {
  test('R32 names are keys: two people of one name become one entry, each event once', () => {
    const [first] = readIn(SHAPES.privateCharge).defendants;
    const read = readIn(SHAPES.privateCharge);
    const twice = { ...read, defendants: first === undefined ? [] : [first, first] };
    expect(asTimeline('7', twice)).toEqual({
      id: '7',
      defendants: [{ name: '某甲', events: [{ kind: 'hearing', date: '2016-01-20' }] }],
      court: read.court,
    });
  });
});

describe('what is no criminal judgment', () => {
  test.each([
    ['', ['judgments/no-judgment', 'judgments/no-defendant']],
    ['本院于2021年作出决定。', ['judgments/no-judgment', 'judgments/no-defendant']],
    ['民事判决书 原告：某公司。 被告：某公司。', ['judgments/no-defendant']],
    ['公诉机关指控：2011年10月11日，被告某人骗走摩托车。', ['judgments/no-defendant']],
    ['长'.repeat(1_000_001), ['judgments/too-long']],
  ])('R33 a text that cannot be read says every reason and is not guessed', (text, codes) => {
    const read = readJudgment(text);
    expect('unreadable' in read ? read.unreadable.map(({ code }) => code) : read).toEqual(codes);
  });

  test('R33 hundreds of defendants are no single judgment', () => {
    const people = Array.from({ length: 600 }, (_, index) => ` 被告人某甲${index}，男，1990年出生。`).join('');
    const read = readJudgment(`刑事判决书 （2021）东0527刑初9号 公诉机关东川县人民检察院。${people}`);
    expect('unreadable' in read && read.unreadable.map(({ code }) => code)).toEqual(['judgments/too-many-defendants']);
  });
});
