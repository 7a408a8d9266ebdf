import { describe, expect, test } from 'vitest';
import { addDays, type CivilDay } from '#justice/basics';
import { assess } from './assess.ts';
import { LADDERS, type Ladder, type LadderName } from './checks.ts';
import { auditIn, DEFENDANT, written } from './judgments-in-tests.ts';

const day = (text: string): CivilDay => text as CivilDay;

describe('the last day of every rung, from ordinary days, month ends, a leap day and the eve of a holiday', () => {
  test.each<readonly [ladder: LadderName, from: string, last: readonly string[]]>([
    ['detention', '2021-03-03', ['2021-03-13', '2021-03-17', '2021-04-09']],
    ['detention', '2019-12-31', ['2020-01-10', '2020-01-14', '2020-02-06']],
    ['detention', '2020-02-29', ['2020-03-10', '2020-03-14', '2020-04-06']],
    ['detention', '2018-11-30', ['2018-12-10', '2018-12-14', '2019-01-06']],
    ['detention', '2022-01-29', ['2022-02-08', '2022-02-12', '2022-03-07']],
    ['detention', '2016-02-06', ['2016-02-16', '2016-02-20', '2016-03-14']],
    ['detention-after-retention', '2021-03-03', ['2021-03-13', '2021-03-17']],
    ['detention-after-retention', '2019-12-31', ['2020-01-10', '2020-01-14']],
    ['detention-after-retention', '2020-02-29', ['2020-03-10', '2020-03-14']],
    ['detention-after-retention', '2018-11-30', ['2018-12-10', '2018-12-14']],
    ['detention-after-retention', '2022-01-29', ['2022-02-08', '2022-02-12']],
    ['detention-after-retention', '2016-02-06', ['2016-02-16', '2016-02-20']],
    ['retention', '2021-03-03', ['2021-06-03', '2021-09-03']],
    ['retention', '2019-12-31', ['2020-03-31', '2020-06-30']],
    ['retention', '2020-02-29', ['2020-05-31', '2020-08-31']],
    ['retention', '2018-11-30', ['2019-02-28', '2019-05-31']],
    ['retention', '2022-01-29', ['2022-04-29', '2022-07-29']],
    ['retention', '2016-02-06', ['2016-05-06', '2016-08-06']],
    ['investigation', '2021-03-03', ['2021-05-03', '2021-06-03', '2021-08-03', '2021-10-03']],
    ['investigation', '2019-12-31', ['2020-02-29', '2020-03-31', '2020-05-31', '2020-07-31']],
    ['investigation', '2020-02-29', ['2020-04-30', '2020-05-31', '2020-07-31', '2020-09-30']],
    ['investigation', '2018-11-30', ['2019-01-31', '2019-02-28', '2019-04-30', '2019-06-30']],
    ['investigation', '2022-01-29', ['2022-03-29', '2022-04-29', '2022-06-29', '2022-08-29']],
    ['investigation', '2016-02-06', ['2016-04-06', '2016-05-06', '2016-07-06', '2016-09-06']],
    ['prosecution', '2021-03-03', ['2021-06-03', '2021-12-18', '2022-04-17']],
    ['prosecution', '2019-12-31', ['2020-03-31', '2020-10-15', '2021-02-15']],
    ['prosecution', '2020-02-29', ['2020-05-31', '2020-12-15', '2021-04-15']],
    ['prosecution', '2018-11-30', ['2019-02-28', '2019-09-15', '2020-01-15']],
    ['prosecution', '2022-01-29', ['2022-04-29', '2022-11-12', '2023-03-15']],
    ['prosecution', '2016-02-06', ['2016-05-06', '2016-11-20', '2017-03-20']],
    ['trial-fast-track', '2021-03-03', ['2021-03-13', '2021-03-18']],
    ['trial-fast-track', '2019-12-31', ['2020-01-10', '2020-01-15']],
    ['trial-fast-track', '2020-02-29', ['2020-03-10', '2020-03-15']],
    ['trial-fast-track', '2018-11-30', ['2018-12-10', '2018-12-15']],
    ['trial-fast-track', '2022-01-29', ['2022-02-08', '2022-02-13']],
    ['trial-fast-track', '2016-02-06', ['2016-02-16', '2016-02-21']],
    ['trial-summary', '2021-03-03', ['2021-03-23', '2021-04-18']],
    ['trial-summary', '2019-12-31', ['2020-01-20', '2020-02-15']],
    ['trial-summary', '2020-02-29', ['2020-03-20', '2020-04-15']],
    ['trial-summary', '2018-11-30', ['2018-12-20', '2019-01-15']],
    ['trial-summary', '2022-01-29', ['2022-02-18', '2022-03-15']],
    ['trial-summary', '2016-02-06', ['2016-02-26', '2016-03-21']],
    ['trial-ordinary', '2021-03-03', ['2021-05-03', '2021-06-03', '2021-09-03']],
    ['trial-ordinary', '2019-12-31', ['2020-02-29', '2020-03-31', '2020-06-30']],
    ['trial-ordinary', '2020-02-29', ['2020-04-30', '2020-05-31', '2020-08-31']],
    ['trial-ordinary', '2018-11-30', ['2019-01-31', '2019-02-28', '2019-05-31']],
    ['trial-ordinary', '2022-01-29', ['2022-03-29', '2022-04-29', '2022-07-29']],
    ['trial-ordinary', '2016-02-06', ['2016-04-06', '2016-05-06', '2016-08-06']],
    ['trial-second', '2021-03-03', ['2021-05-03', '2021-06-03', '2021-08-03']],
    ['trial-second', '2019-12-31', ['2020-02-29', '2020-03-31', '2020-06-01']],
    ['trial-second', '2020-02-29', ['2020-04-30', '2020-06-01', '2020-07-31']],
    ['trial-second', '2018-11-30', ['2019-01-31', '2019-02-28', '2019-04-30']],
    ['trial-second', '2022-01-29', ['2022-03-29', '2022-04-29', '2022-06-29']],
    ['trial-second', '2016-02-06', ['2016-04-06', '2016-05-06', '2016-07-06']],
    ['bail', '2021-03-03', ['2022-03-03', '2024-03-03']],
    ['bail', '2019-12-31', ['2020-12-31', '2022-12-31']],
    ['bail', '2020-02-29', ['2021-02-28', '2023-02-28']],
    ['bail', '2018-11-30', ['2019-11-30', '2021-11-30']],
    ['bail', '2022-01-29', ['2023-01-29', '2025-01-29']],
    ['bail', '2016-02-06', ['2017-02-06', '2019-02-06']],
    ['residence', '2021-03-03', ['2021-09-03', '2022-09-03']],
    ['residence', '2019-12-31', ['2020-06-30', '2021-06-30']],
    ['residence', '2020-02-29', ['2020-08-31', '2021-08-31']],
    ['residence', '2018-11-30', ['2019-05-31', '2020-05-31']],
    ['residence', '2022-01-29', ['2022-07-29', '2023-07-29']],
    ['residence', '2016-02-06', ['2016-08-06', '2017-08-06']],
  ])('J40 %s from %s reaches %j', (name, from, last) => {
    const { rungs, beyond }: Ladder = LADDERS[name];
    expect(last).toHaveLength(rungs.length);
    for (const [place, until] of last.entries()) {
      const rung = rungs[place];
      const isKept = place === 0 || rung?.isPlain === true;
      expect(assess(name, { from: day(from), end: until })).toMatchObject([
        { verdict: isKept ? 'kept' : 'extended', rung: rung?.title, until },
      ]);
      const next = rungs[place + 1];
      const after = next === undefined ? (beyond === undefined ? 'overrun' : 'extended') : next.isPlain === true ? 'kept' : 'extended';
      const said = next?.title ?? beyond ?? rung?.title;
      expect(assess(name, { from: day(from), end: addDays(day(until), 1) })).toMatchObject([{ verdict: after, rung: said }]);
    }
  });
});

/** Each finding as a reader is told it: what, how long, the verdict, and what it takes. */
function findings(people: string, more: Omit<Parameters<typeof written>[0], 'people'> = {}): readonly string[] {
  return (auditIn(written({ ...more, people: `${DEFENDANT}${people}` }))[0]?.assessments ?? []).map(
    ({ ladder, days, verdict, rung, until }) => `${LADDERS[ladder].title[0]} ${days}日 ${verdict} ${rung[0]} ${until}`,
  );
}

describe('findings in words', () => {
  test.each<readonly [what: string, people: string, more: Omit<Parameters<typeof written>[0], 'people'>, said: readonly string[]]>([
    [
      'a detention of ten days',
      '2021年3月3日被刑事拘留，同月13日东川县人民检察院批准逮捕。',
      {},
      ['拘留至逮捕决定 10日 kept 三日内提请、七日内审查 2021-03-13'],
    ],
    [
      'a detention of fourteen days',
      '2021年3月3日被刑事拘留，同月17日东川县人民检察院批准逮捕。',
      {},
      ['拘留至逮捕决定 14日 extended 须经批准延长一至四日 2021-03-17'],
    ],
    [
      'a detention of thirty-seven days',
      '2021年3月3日被刑事拘留，同年4月9日东川县人民检察院批准逮捕。',
      {},
      ['拘留至逮捕决定 37日 extended 仅限流窜、多次、结伙作案的重大嫌疑分子 2021-04-09'],
    ],
    [
      'a detention of thirty-eight days',
      '2021年3月3日被刑事拘留，同年4月10日东川县人民检察院批准逮捕。',
      {},
      ['拘留至逮捕决定 38日 overrun 仅限流窜、多次、结伙作案的重大嫌疑分子 2021-04-09'],
    ],
    [
      'a detention that ended in bail',
      '2021年3月3日被刑事拘留，同月9日被取保候审。',
      {},
      ['拘留至逮捕决定 6日 kept 三日内提请、七日内审查 2021-03-13'],
    ],
    [
      'a detention that ended in release',
      '2021年3月3日被刑事拘留，同月30日被释放。',
      {},
      ['拘留至逮捕决定 27日 extended 仅限流窜、多次、结伙作案的重大嫌疑分子 2021-04-09'],
    ],
    [
      'retention, then a detention',
      '2021年1月4日被东川县监察委员会留置，同年3月26日被刑事拘留，同年4月2日被逮捕。',
      {},
      [
        '留置 81日 kept 三个月内 2021-04-04',
        '留置后先行拘留至决定强制措施 7日 kept 十日内 2021-04-05',
        '逮捕至提起公诉 60日 kept 侦查二个月、审查起诉一个月内 2021-07-02',
      ],
    ],
    [
      'a long retention',
      '2021年1月4日被东川县监察委员会留置，同年6月26日被刑事拘留，同年7月2日被逮捕。',
      { charge: '东川县人民检察院于2021年8月1日向本院提起公诉。' },
      [
        '留置 173日 extended 须经上一级监察机关批准延长 2021-07-04',
        '留置后先行拘留至决定强制措施 6日 kept 十日内 2021-07-06',
        '逮捕至提起公诉 30日 kept 侦查二个月、审查起诉一个月内 2021-10-02',
      ],
    ],
    [
      'arrest to indictment in three months',
      '2021年3月3日被逮捕。',
      {},
      ['逮捕至提起公诉 90日 kept 侦查二个月、审查起诉一个月内 2021-06-03'],
    ],
    [
      'arrest to indictment in a year',
      '2020年6月3日被逮捕。',
      {},
      ['逮捕至提起公诉 363日 extended 须经省级检察院延长侦查羁押,并两次退回补充侦查 2021-07-18'],
    ],
    [
      'arrest to indictment in three years',
      '2018年6月3日被逮捕。',
      {},
      ['逮捕至提起公诉 1094日 extended 须为另有重要罪行等重新计算侦查羁押期限,或者经特别批准 2019-07-18'],
    ],
    [
      'bail of a year',
      '2020年3月3日被取保候审，2021年3月3日被逮捕。',
      {},
      ['取保候审 365日 kept 十二个月内 2021-03-03', '逮捕至提起公诉 90日 kept 侦查二个月、审查起诉一个月内 2021-06-03'],
    ],
    [
      'bail of a year and a day',
      '2020年3月3日被取保候审，2021年3月4日被逮捕。',
      {},
      ['取保候审 366日 extended 须由后续机关重新决定 2023-03-03', '逮捕至提起公诉 89日 kept 侦查二个月、审查起诉一个月内 2021-06-04'],
    ],
    [
      'bail of four years',
      '2017年3月3日被取保候审，2021年3月4日被逮捕。',
      {},
      ['取保候审 1462日 overrun 须由后续机关重新决定 2020-03-03', '逮捕至提起公诉 89日 kept 侦查二个月、审查起诉一个月内 2021-06-04'],
    ],
    [
      'surveillance of six months',
      '2020年9月3日被监视居住，2021年3月3日被逮捕。',
      {},
      ['监视居住 181日 kept 六个月内 2021-03-03', '逮捕至提起公诉 90日 kept 侦查二个月、审查起诉一个月内 2021-06-03'],
    ],
    [
      'surveillance of seven months',
      '2020年8月3日被监视居住，2021年3月3日被逮捕。',
      {},
      ['监视居住 212日 extended 须由后续机关重新决定 2022-02-03', '逮捕至提起公诉 90日 kept 侦查二个月、审查起诉一个月内 2021-06-03'],
    ],
    [
      'a fast track of ten days',
      '2021年4月3日被逮捕。',
      { trial: '本院于2021年6月1日受理，适用速裁程序审理。', date: '二〇二一年六月十一日' },
      ['逮捕至提起公诉 59日 kept 侦查二个月、审查起诉一个月内 2021-07-03', '速裁程序审限 10日 kept 十日内 2021-06-11'],
    ],
    [
      'a fast track of twelve days',
      '2021年4月3日被逮捕。',
      { trial: '本院于2021年6月1日受理，适用速裁程序审理。', date: '二〇二一年六月十三日' },
      ['逮捕至提起公诉 59日 kept 侦查二个月、审查起诉一个月内 2021-07-03', '速裁程序审限 12日 extended 须为可能判处一年以上 2021-06-16'],
    ],
    [
      'a fast track of sixteen days',
      '2021年4月3日被逮捕。',
      { trial: '本院于2021年6月1日受理，适用速裁程序审理。', date: '二〇二一年六月十七日' },
      ['逮捕至提起公诉 59日 kept 侦查二个月、审查起诉一个月内 2021-07-03', '速裁程序审限 16日 overrun 须为可能判处一年以上 2021-06-16'],
    ],
    [
      'a summary trial of twenty days',
      '2021年4月3日被逮捕。',
      { trial: '本院于2021年6月1日受理，适用简易程序审理。', date: '二〇二一年六月二十一日' },
      ['逮捕至提起公诉 59日 kept 侦查二个月、审查起诉一个月内 2021-07-03', '简易程序审限 20日 kept 二十日内 2021-06-21'],
    ],
    [
      'a summary trial of thirty days',
      '2021年4月3日被逮捕。',
      { trial: '本院于2021年6月1日受理，适用简易程序审理。', date: '二〇二一年七月一日' },
      ['逮捕至提起公诉 59日 kept 侦查二个月、审查起诉一个月内 2021-07-03', '简易程序审限 30日 extended 须为可能判处三年以上 2021-07-16'],
    ],
    [
      'a summary trial of two months',
      '2021年4月3日被逮捕。',
      { trial: '本院于2021年6月1日受理，适用简易程序审理。', date: '二〇二一年八月一日' },
      ['逮捕至提起公诉 59日 kept 侦查二个月、审查起诉一个月内 2021-07-03', '简易程序审限 61日 overrun 须为可能判处三年以上 2021-07-16'],
    ],
    [
      'an ordinary trial of two months',
      '2021年4月3日被逮捕。',
      { trial: '本院于2021年6月1日受理，依法组成合议庭审理。', date: '二〇二一年八月一日' },
      ['逮捕至提起公诉 59日 kept 侦查二个月、审查起诉一个月内 2021-07-03', '普通程序一审审限 61日 kept 二个月内 2021-08-01'],
    ],
    [
      'an ordinary trial of three months',
      '2021年4月3日被逮捕。',
      { trial: '本院于2021年6月1日受理，依法组成合议庭审理。', date: '二〇二一年九月一日' },
      ['逮捕至提起公诉 59日 kept 侦查二个月、审查起诉一个月内 2021-07-03', '普通程序一审审限 92日 kept 至迟三个月内 2021-09-01'],
    ],
    [
      'an ordinary trial of five months',
      '2021年4月3日被逮捕。',
      { trial: '本院于2021年6月1日受理，依法组成合议庭审理。', date: '二〇二一年十一月一日' },
      [
        '逮捕至提起公诉 59日 kept 侦查二个月、审查起诉一个月内 2021-07-03',
        '普通程序一审审限 153日 extended 须经上一级法院批准延长三个月 2021-12-01',
      ],
    ],
    [
      'an ordinary trial of a year',
      '2021年4月3日被逮捕。',
      { trial: '本院于2021年6月1日受理，依法组成合议庭审理。', date: '二〇二二年六月一日' },
      [
        '逮捕至提起公诉 59日 kept 侦查二个月、审查起诉一个月内 2021-07-03',
        '普通程序一审审限 365日 extended 须报请最高人民法院批准,或者有不计入审限的情形 2021-12-01',
      ],
    ],
    ['nothing dated', '', {}, []],
  ])('J41 %s', (_what, people, more, said) => {
    expect(findings(people, more)).toEqual(said);
  });
});
