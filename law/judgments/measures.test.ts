import { describe, expect, test } from 'vitest';
import { DEFENDANT, readIn, timelineOf, timelinesIn, written } from './judgments-in-tests.ts';

describe('measures in a paragraph', () => {
  test.each([
    [
      '被羁押 and 刑事拘留 on two days are two',
      '因本案于2020年3月1日被羁押，次日被刑事拘留，同年4月2日被逮捕。',
      ['detained 2020-03-01', 'detained 2020-03-02', 'arrested 2020-04-02'],
    ],
    ['被羁押 and 刑事拘留 on one day are one', '因本案于2020年3月1日被羁押，当日被刑事拘留。', ['detained 2020-03-01']],
    ['being caught is none', '因本案于2020年3月1日被抓获，次日被刑事拘留。', ['detained 2020-03-02']],
    [
      'several organs decide on bail',
      '2020年3月1日被东川县公安局取保候审，同年6月2日被东川县人民检察院继续取保候审，2021年6月3日本院决定对其取保候审。',
      ['bail 2020-03-01', 'bail 2020-06-02', 'bail 2021-06-03'],
    ],
    ['days listed share their words', '2020年3月1日、6月2日先后被取保候审。', ['bail 2020-03-01', 'bail 2020-06-02']],
    [
      'two days and two measures go one to one',
      '分别于2020年3月1日、4月2日被刑事拘留和逮捕。',
      ['detained 2020-03-01', 'arrested 2020-04-02'],
    ],
    [
      'a change of measure is the new one',
      '2020年3月1日被刑事拘留，同月9日变更强制措施为取保候审。',
      ['detained 2020-03-01', 'bail 2020-03-09'],
    ],
    ['residential surveillance', '2020年3月1日被监视居住。', ['residential-surveillance 2020-03-01']],
    ['retention', '2020年3月1日被东川县监察委员会留置。', ['retained 2020-03-01']],
    ['release', '2020年3月1日被刑事拘留，同月9日被释放。', ['detained 2020-03-01', 'released 2020-03-09']],
    ['flight', '2020年3月1日被取保候审，同年5月2日脱逃。', ['bail 2020-03-01', 'escaped 2020-05-02']],
    ['broken words of a scan', '2020年3月1日被刑事拘 留，同年4月2日被取保侯审。', ['detained 2020-03-01', 'bail 2020-04-02']],
  ])('R5 %s', (_rule, words, events) => {
    expect(timelineOf(words)).toEqual(events);
  });

  test.each([
    ['an approval alone is no arrest', '2020年4月2日经东川县人民检察院批准逮捕。', ['arrest-approved 2020-04-02']],
    [
      'approved and carried out on two days',
      '2020年4月2日经东川县人民检察院批准逮捕，次日由东川县公安局执行逮捕。',
      ['arrest-approved 2020-04-02', 'arrested 2020-04-03'],
    ],
    [
      'carried out without naming the measure again',
      '2020年4月2日经东川县人民检察院批准逮捕并于同日执行，现羁押于东川县看守所。',
      ['arrest-approved 2020-04-02', 'arrested 2020-04-02'],
    ],
    [
      'one date for approval and execution is the arrest’s',
      '2020年4月2日经东川县人民检察院批准，由东川县公安局执行逮捕。',
      ['arrested 2020-04-02'],
    ],
    [
      'approval without the word, then the arrest',
      '2020年4月2日经东川县人民检察院批准，次日被逮捕。',
      ['arrest-approved 2020-04-02', 'arrested 2020-04-03'],
    ],
    ['a court decides, police execute', '经本院决定，于2020年4月2日被逮捕。', ['arrested 2020-04-02']],
    [
      'a decision of the court that is not told to be carried out is no arrest',
      '2020年4月2日被本院决定逮捕。现羁押于东川县看守所。',
      ['arrest-approved 2020-04-02'],
    ],
    ['决定被依法逮捕 is an arrest', '2020年4月2日经本院决定被依法逮捕。', ['arrested 2020-04-02']],
    ['a written decision is a decision', '2020年4月2日本院作出逮捕决定书。', ['arrest-approved 2020-04-02']],
    [
      '被逮捕,次日执行: the first was the decision',
      '2020年4月2日被逮捕，次日执行。',
      ['arrest-approved 2020-04-02', 'arrested 2020-04-03'],
    ],
    ['decided and not carried out', '2020年4月2日经本院决定逮捕（未执行）。', ['arrest-approved 2020-04-02']],
    ['refused', '2020年4月2日东川县人民检察院不批准逮捕，同日被取保候审。', ['arrest-refused 2020-04-02', 'bail 2020-04-02']],
    ['refused in other words', '2020年4月2日东川县人民检察院以无逮捕必要为由不予逮捕。', ['arrest-refused 2020-04-02']],
    ['因未批准逮捕', '2020年4月2日因东川县人民检察院未批准逮捕被取保候审。', ['arrest-refused 2020-04-02', 'bail 2020-04-02']],
  ])('R6 %s', (_rule, words, events) => {
    expect(timelineOf(words).toSorted()).toEqual(events.toSorted());
  });

  test.each([
    ['where somebody is held', '2020年3月1日被逮捕，羁押于东川县看守所。', ['arrested 2020-03-01']],
    ['where somebody is held, in one breath', '2020年3月1日被东川县人民检察院批准逮捕羁押于东川县看守所。', ['arrest-approved 2020-03-01']],
    ['what is lifted', '2020年3月1日被取保候审，2021年3月1日被解除取保候审。', ['bail 2020-03-01']],
    ['a detention on paper, the person at large', '2020年3月1日被刑事拘留（在逃），同月9日被执行刑事拘留。', ['detained 2020-03-09']],
    ['administrative detention', '2019年3月1日因赌博被行政拘留十日。2020年3月1日被刑事拘留。', ['detained 2020-03-01']],
    ['a court’s sanction', '2019年3月1日被本院司法拘留十五日。2020年3月1日被逮捕。', ['arrested 2020-03-01']],
    ['compulsory detoxification', '2019年3月1日被强制隔离戒毒二年。2020年3月1日被刑事拘留。', ['detained 2020-03-01']],
    [
      'an earlier sentence and its end',
      '2015年3月1日因犯盗窃罪被判处有期徒刑一年，2016年2月28日刑满释放。2020年3月1日被刑事拘留。',
      ['detained 2020-03-01'],
    ],
    [
      'the measures that led to an earlier sentence',
      '2014年9月1日因犯盗窃罪被刑事拘留，2015年3月1日被判处有期徒刑一年。2020年3月1日被刑事拘留。',
      ['detained 2020-03-01'],
    ],
    [
      'the same, told behind it in brackets',
      '2015年3月1日因犯盗窃罪被判处拘役五个月，缓刑六个月（2014年9月1日被刑事拘留，同月9日被取保候审）。2020年3月1日被刑事拘留。',
      ['detained 2020-03-01'],
    ],
    ['an office held', '2009年7月至2014年3月任某公司董事长。2020年3月1日被刑事拘留。', ['detained 2020-03-01']],
  ])('R7 no event of this case: %s', (_rule, words, events) => {
    expect(timelineOf(words)).toEqual(events);
  });

  test('R7 this case’s own first judgment, told behind the measures, is no earlier sentence', () => {
    const charge =
      '被告人某甲盗窃一案，本院于2021年6月1日作出刑事判决，判处有期徒刑一年。宣判后，被告人某甲提出上诉，东江省临江市中级人民法院发回重审。';
    expect(timelinesIn(written({ people: `${DEFENDANT}2020年3月1日被刑事拘留。`, charge }))).toEqual({ 某甲: ['detained 2020-03-01'] });
  });

  test('R8 an event quotes its words at their place in the text that was given', () => {
    const text = written({ people: `${DEFENDANT}因本案于２０２０年３月 １日被刑事拘留。` });
    const [event] = readIn(text).defendants[0]?.events ?? [];
    expect(event).toMatchObject({ kind: 'detained', date: '2020-03-01' });
    expect(text.slice(event?.from, event?.to)).toBe(event?.words);
    expect(event?.words).toContain('拘留');
  });

  test('R9 what is told without a day is remarked: flight, an examination, freedom now', () => {
    const remarks = (words: string): readonly string[] => readIn(written({ people: `${DEFENDANT}${words}` })).defendants[0]?.remarks ?? [];
    expect(remarks('2020年3月1日被取保候审，后潜逃。')).toEqual(['fled']);
    expect(remarks('2020年3月1日被刑事拘留，经鉴定具有完全刑事责任能力。')).toEqual(['evaluated']);
    expect(remarks('2020年3月1日被刑事拘留。现取保候审。')).toEqual(['free']);
    expect(remarks('2020年3月1日被刑事拘留。现羁押于东川县看守所。')).toEqual([]);
  });
});

describe('whose measure it is', () => {
  const two =
    '被告人某甲，男，1990年出生。2020年3月1日被刑事拘留。 辩护人某，东江正言律师事务所律师。 被告人某乙，女，1991年出生。2020年3月5日被取保候审。';

  test('R10 each defendant’s paragraph is that person’s', () => {
    expect(timelinesIn(written({ people: two }))).toEqual({ 某甲: ['detained 2020-03-01'], 某乙: ['bail 2020-03-05'] });
  });

  test.each([
    ['上列二被告人均于2020年6月1日被本院取保候审。', ['某甲', '某乙']],
    ['被告人某甲、某乙均于2020年6月1日被本院取保候审。', ['某甲', '某乙']],
  ])('R11 what is said of several is each one’s: %s', (words, names) => {
    const read = timelinesIn(written({ people: `${two} ${words}` }));
    for (const name of names) expect(read[name]).toContain('bail 2020-06-01');
  });

  test('R11 上列二被告人 after three are the last two', () => {
    const three = `${two} 被告人某丙，男，1992年出生。 上述二被告人均于2020年6月1日被本院取保候审。`;
    const read = timelinesIn(written({ people: three }));
    expect(read['某甲']).not.toContain('bail 2020-06-01');
    expect(read['某丙']).toEqual(['bail 2020-06-01']);
  });

  test('R12 two people of one name stay two', () => {
    const people = '被告人某甲，男，1990年出生。2020年3月1日被刑事拘留。 被告人某甲，男，1985年出生。2020年3月5日被取保候审。';
    expect(readIn(written({ people })).defendants.map(({ name, events }) => [name, events.length])).toEqual([
      ['某甲', 1],
      ['某甲', 1],
    ]);
  });

  test('R12 a name written out amid pseudonyms begins a person of its own', () => {
    const people = '被告人某甲，男，1990年出生。2020年3月1日被刑事拘留。 被告人云知秋，女，1991年出生。2020年3月5日被取保候审。';
    expect(timelinesIn(written({ people }))).toEqual({ 某甲: ['detained 2020-03-01'], 云知秋: ['bail 2020-03-05'] });
  });

  test('R12 a party to the civil claim is no defendant', () => {
    const people = `${DEFENDANT}2020年3月1日被刑事拘留。 附带民事诉讼被告人某乙，男，1983年出生，司机。`;
    expect(Object.keys(timelinesIn(written({ people })))).toEqual(['某甲']);
  });

  test('R13 a measure taken in court is of the one named before it', () => {
    const trial =
      '本院依法组成合议庭，公开开庭审理了本案。2021年7月1日，本院决定对被告人某乙逮捕，同日由东川县公安局执行逮捕。现已审理终结。';
    const read = timelinesIn(written({ people: two, trial }));
    expect(read['某乙']).toContain('arrested 2021-07-01');
    expect(read['某甲']).toEqual(['detained 2020-03-01']);
  });
});
