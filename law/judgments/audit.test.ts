import { describe, expect, test } from 'vitest';
import { SHAPES } from './examples.ts';
import { auditIn, DEFENDANT, written } from './judgments-in-tests.ts';

const charge = (day: string): string => `东川县人民检察院以东川检刑诉（2021）40号起诉书指控被告人某甲犯盗窃罪，于${day}向本院提起公诉。`;
const DETAINED = `${DEFENDANT}2021年3月3日被刑事拘留，`;

/** `ladder verdict` of the only defendant. */
const verdicts = (text: string): readonly string[] =>
  (auditIn(text)[0]?.assessments ?? []).map(({ ladder, verdict }) => `${ladder} ${verdict}`);
const unknown = (text: string): readonly string[] => auditIn(text)[0]?.unknown ?? [];
const notes = (text: string): readonly string[] => auditIn(text)[0]?.notes ?? [];

describe('before the trial', () => {
  test('J11 each stretch between two measures is held against its limit, whoever’s it is', () => {
    const people = `${DETAINED}同年4月2日被东川县人民检察院批准逮捕，同日由东川县公安局执行逮捕。 被告人某乙，女，1988年出生。2021年3月3日被取保候审，同年6月9日被本院取保候审。`;
    const text = written({ people, trial: '本院于2021年6月9日受理，依法组成合议庭审理。现已审理终结。', date: '二〇二一年九月八日' });
    expect(auditIn(text).map(({ name, assessments }) => [name, assessments.map(({ ladder, verdict }) => `${ladder} ${verdict}`)])).toEqual([
      ['某甲', ['detention extended', 'prosecution kept', 'trial-ordinary kept']],
      ['某乙', ['bail kept', 'trial-ordinary kept']],
    ]);
  });

  test.each([
    ['an approval on the 38th day is late', '同年4月10日经东川县人民检察院批准逮捕。', 'detention overrun'],
    ['an arrest on the 38th day may have been decided on the 37th', '同年4月10日被逮捕。', 'detention extended'],
    ['an arrest on the 39th day is late', '同年4月11日被逮捕。', 'detention overrun'],
    ['so is bail', '同年4月11日被取保候审。', 'detention overrun'],
    ['a refusal ends the detention', '同月12日东川县人民检察院不批准逮捕，同日被取保候审。', 'detention kept'],
  ])('J12 detention: %s, 刑诉法 §91', (_what, words, verdict) => {
    expect(verdicts(written({ people: `${DETAINED}${words}` }))[0]).toBe(verdict);
  });

  test('J12 被羁押 leaves a day for the formal detention, which is what the limit runs from', () => {
    const approved = '同年4月10日经东川县人民检察院批准逮捕。';
    expect(verdicts(written({ people: `${DEFENDANT}2021年3月3日被羁押，${approved}` }))[0]).toBe('detention extended');
    expect(verdicts(written({ people: `${DEFENDANT}2021年3月2日被羁押，次日被刑事拘留，${approved}` }))).toEqual(['detention overrun']);
  });

  test('J12 days of a mental examination do not count', () => {
    const people = `${DETAINED}经精神病鉴定后，同年5月20日被逮捕。`;
    expect(verdicts(written({ people }))[0]).toBe('detention extended');
  });

  test('J13 after retention by a supervision commission the detention has ten to fourteen days, 刑诉法 §170', () => {
    const people = `${DEFENDANT}2021年1月4日被东川县监察委员会留置，同年3月3日被刑事拘留，同月20日被东川县人民检察院决定逮捕，同日由东川县公安局执行逮捕。`;
    expect(verdicts(written({ people }))).toEqual(['retention kept', 'detention-after-retention overrun', 'prosecution kept']);
  });

  test('J13 a police station’s 留置 is no retention', () => {
    const people = `${DEFENDANT}2021年3月2日被东川县公安局留置，次日被刑事拘留，同年4月2日被逮捕。`;
    expect(verdicts(written({ people }))).toEqual(['detention extended', 'prosecution kept']);
  });

  test('J14 bail is held against twelve months; flight and a case that came back may have renewed it', () => {
    const people = `${DEFENDANT}2017年3月3日被东川县公安局取保候审，`;
    const end = '2021年3月3日被逮捕。';
    const bail = (text: string): string | undefined => verdicts(text).find((one) => one.startsWith('bail'));
    expect(bail(written({ people: `${people}${end}` }))).toBe('bail overrun');
    expect(bail(written({ people: `${people}取保候审期间在逃，${end}` }))).toBe('bail extended');
    const remanded = '东江省临江市中级人民法院发回重审。本院依法另行组成合议庭审理。现已审理终结。';
    expect(bail(written({ people: `${people}${end}`, trial: remanded }))).toBe('bail extended');
  });

  test('J14 bail without an end is looked at up to the judgment, and is never beyond the law there', () => {
    const people = `${DEFENDANT}2017年3月3日被取保候审。`;
    expect(verdicts(written({ people, date: '二〇二一年六月二十二日' }))).toEqual(['bail extended', 'trial-ordinary kept']);
  });

  test('J15 arrest to transfer for prosecution, where that is dated, 刑诉法 §156', () => {
    const people = `${DEFENDANT}2021年3月3日被逮捕。`;
    const sent = '东川县公安局于2021年5月10日向东川县人民检察院移送审查起诉。本院依法组成合议庭审理。';
    expect(verdicts(written({ people, trial: sent }))).toEqual(['investigation extended']);
    expect(unknown(written({ people, trial: sent }))).not.toContain('移送审查起诉日期');
    expect(unknown(written({ people }))).toContain('移送审查起诉日期');
  });
});

describe('the trial', () => {
  const tried = (trial: string, date: string, more: Parameters<typeof written>[0] = {}): string => written({ trial, date, ...more });
  const HELD = `${DEFENDANT}2021年3月3日被逮捕。`;

  test('J16 counts from acceptance; where only the charge is dated, the court had seven days to accept', () => {
    const late = '二〇二一年七月二十四日';
    expect(verdicts(tried('本院于2021年6月8日受理，适用简易程序审理。', late, { people: HELD })).at(-1)).toBe('trial-summary overrun');
    expect(verdicts(tried('本院适用简易程序审理。', '二〇二一年七月二十三日', { people: HELD })).at(-1)).toBe('trial-summary extended');
    expect(verdicts(tried('本院适用简易程序审理。', late, { people: HELD })).at(-1)).toBe('trial-summary overrun');
  });

  test('J17 counts anew from the day an adjourned trial went on, 刑诉法 §208', () => {
    const trial = '本院于2021年6月1日立案，依法组成合议庭。2021年8月20日决定延期审理，同年9月20日恢复审理。现已审理终结。';
    expect(verdicts(tried(trial, '二〇二一年十一月十九日', { people: HELD })).at(-1)).toBe('trial-ordinary kept');
  });

  test.each([
    ['an adjournment', '期间延期审理一次。', '审限是否遵守(文书载有延期审理、补充侦查,未载起止日期)'],
    ['an examination', '期间进行精神病鉴定。', '审限是否遵守(文书载有精神病鉴定,未载起止日期)'],
    ['a change of procedure', '后转为普通程序审理。', '审限是否遵守(文书载有程序转换,未载起止日期)'],
  ])('J18 %s told without its days leaves a long trial open', (_what, words, said) => {
    const text = tried(`本院于2021年6月1日立案，依法组成合议庭。${words}现已审理终结。`, '二〇二二年三月一日', { people: HELD });
    expect(verdicts(text).filter((one) => one.startsWith('trial'))).toEqual([]);
    expect(unknown(text)).toContain(said);
  });

  test('J18 and a short trial kept', () => {
    const text = tried('本院于2021年6月1日立案，依法组成合议庭。期间延期审理一次。现已审理终结。', '二〇二一年七月一日', { people: HELD });
    expect(verdicts(text).at(-1)).toBe('trial-ordinary kept');
  });

  test('J18 an adjournment or a suspension without its end leaves it open too', () => {
    const text = tried('本院于2021年6月1日立案，依法组成合议庭。2021年7月1日裁定中止审理。现已审理终结。', '二〇二二年三月一日', {
      people: HELD,
    });
    expect(unknown(text)).toContain('中止或者延期审理后恢复审理的日期,审限未计算');
  });

  test('J19 an extension that the text tells is one', () => {
    const trial = '本院于2021年6月1日立案，依法组成合议庭。经东江省临江市中级人民法院批准，延长审理期限三个月。现已审理终结。';
    const [last] = auditIn(tried(trial, '二〇二一年十一月三十日', { people: HELD }))[0]?.assessments.slice(-1) ?? [];
    expect(last).toMatchObject({
      ladder: 'trial-ordinary',
      verdict: 'kept',
      rung: ['文书载明已批准延长', 'the text tells of the extension'],
    });
    expect(verdicts(tried(trial, '二〇二一年十二月二日', { people: HELD })).at(-1)).toBe('trial-ordinary extended');
  });

  test.each([
    ['more than three years', '2024年3月3日', 'trial-summary kept'],
    ['three years', '2024年3月2日', 'trial-summary extended'],
  ])('J19 a sentence of %s shows whether the summary procedure had a month and a half, 刑诉法 §220', (_what, end, verdict) => {
    const sentence = `（刑期从判决执行之日起计算，即自2021年3月3日起至${end}止）`;
    const trial = '本院于2021年6月1日受理，适用简易程序审理。现已审理终结。';
    expect(verdicts(tried(trial, '二〇二一年七月一日', { people: HELD, sentence })).at(-1)).toBe(verdict);
  });

  test('J20 an appeal counts from its own acceptance, 刑诉法 §243; without that it is open', () => {
    const appeal = {
      number: '（2021）东05刑终9号',
      charge: '原审被告人某甲犯盗窃罪一案，东川县人民法院于2021年6月1日作出判决。',
      people: HELD,
    };
    expect(verdicts(tried('本院于2021年7月1日立案，依法组成合议庭。现已审理终结。', '二〇二一年八月三十日', appeal)).at(-1)).toBe(
      'trial-second kept',
    );
    expect(unknown(tried('本院依法组成合议庭。现已审理终结。', '二〇二一年八月三十日', appeal))).toContain('二审受理日期,审限未计算');
  });

  test('J20 a retrial and a case sent back count from a day no judgment tells', () => {
    expect(unknown(written({ number: '（2021）东0527刑再9号', date: '二〇二一年八月三十日' }))).toContain(
      '提审或者再审决定的日期,审限未计算',
    );
    const remanded = '东江省临江市中级人民法院发回重审。本院依法另行组成合议庭审理。现已审理终结。';
    expect(unknown(tried(remanded, '二〇二二年八月三十日'))).toContain('收到发回重审案件的日期,审限未计算');
  });

  test('J21 a private prosecution of somebody free has six months, 刑诉法 §212', () => {
    expect(verdicts(SHAPES.privateCharge)).toEqual(['trial-private kept']);
    expect(verdicts(SHAPES.privateCharge.replace('二〇一六年二月十五日', '二〇一六年六月十三日'))).toEqual(['trial-private overrun']);
  });

  test('J22 a trial before 2013 had other limits and is not computed', () => {
    const text = written({ charge: charge('2011年6月1日'), date: '二〇一二年三月一日' });
    expect(verdicts(text)).toEqual([]);
    expect(unknown(text)).toContain('审限(2013年以前依当时的刑事诉讼法,未计算)');
  });
});

describe('what else is said', () => {
  const term = (from: string, to: string): string => `（刑期从判决执行之日起计算，即自${from}起至${to}止）`;
  const held = { people: `${DETAINED}同年4月2日被逮捕。`, date: '二〇二一年八月三十日' };

  test('J23 a sentence that was over on the day of the judgment, the person still held', () => {
    expect(notes(written({ ...held, sentence: term('2021年3月3日', '2021年8月2日') }))).toEqual([
      '宣判之日(2021-08-30)刑期已于 2021-08-02 届满,文书未载明已经释放',
    ]);
    expect(notes(written({ ...held, people: `${held.people}现取保候审。`, sentence: term('2021年3月3日', '2021年8月2日') }))).toEqual([]);
    expect(notes(written({ ...held, sentence: term('2021年3月3日', '2021年8月30日') }))).toEqual([]);
  });

  test('J24 what contradicts itself is said and not computed', () => {
    expect(notes(written({ ...held, sentence: term('2021年3月3日', '2020年8月2日') }))).toEqual([
      '刑期止于 2020-08-02,早于起算的 2021-03-03,文书自相矛盾',
    ]);
    const late = written({ ...held, people: `${DETAINED}2022年4月2日被逮捕。` });
    expect(notes(late)).toEqual(['文书记载 2022-04-02 的事项晚于文书落款日期(2021-08-30),前后不一,未计算']);
    expect(verdicts(late).filter((one) => one.startsWith('detention'))).toEqual([]);
  });

  test('J25 what the text does not tell is listed', () => {
    expect(unknown(written({}))).toEqual(['强制措施', '法院受理日期(以提起公诉日期起算)', '宣判日期']);
    expect(unknown(written({ people: `${DETAINED}同年4月2日被本院决定逮捕。` }))).toContain('逮捕的执行日期');
    expect(unknown(written({ ...held, people: `${held.people}现取保候审。` }))).toContain('变更为非羁押措施的日期');
  });

  test('J26 the timeline is in the order of the days, whatever the order of the text', () => {
    const people = `${DETAINED}同年4月2日被逮捕。`;
    const [audit] = auditIn(written({ people, trial: '本院于2021年7月1日公开开庭审理了本案。' }));
    expect(audit?.timeline.map(({ date }) => date)).toEqual(['2021-03-03', '2021-04-02', '2021-07-01']);
  });
});

describe('the investigation played through the criminal procedure', () => {
  const replayOf = (words: string, trial?: string) =>
    auditIn(written({ people: `${DEFENDANT}${words}`, ...(trial === undefined ? {} : { trial }) }))[0]?.replay;

  test('J27 what is told follows, act after act, with what no judgment tells put in', () => {
    expect(replayOf('2021年3月3日被刑事拘留，同年4月2日经东川县人民检察院批准逮捕，次日由东川县公安局执行逮捕。')).toEqual({
      performed: 6,
      presumed: 3,
      refused: [],
    });
  });

  test.each([
    [
      'an arrest refused, bail, then an arrest',
      '2021年3月3日被刑事拘留，同月12日东川县人民检察院不批准逮捕，同日被取保候审，同年5月6日被逮捕。',
    ],
    ['an approval that was never carried out', '2020年3月3日被东川县人民检察院批准逮捕（在逃）。2021年3月3日被取保候审。'],
    ['an arrest told again by another agency', '2021年3月3日被刑事拘留，同年4月2日被逮捕，同年5月2日被逮捕。'],
    ['measures of later organs', '2021年3月3日被取保候审，同年4月2日被东川县人民检察院取保候审。'],
  ])('J27 nothing is refused: %s', (_what, words) => {
    expect(replayOf(words)?.refused).toEqual([]);
  });

  test('J28 an act that cannot follow is named with its day', () => {
    expect(replayOf('2021年3月3日被释放。')?.refused).toEqual([{ act: '释放、解除强制措施', at: '2021-03-03' }]);
  });

  test('J28 nothing told of the investigation, nothing played', () => {
    expect(replayOf('')).toBeUndefined();
  });
});
