import { describe, expect, test } from 'vitest';
import { addDays, type CivilDay } from '#justice/basics';
import * as allCiters from './citers.ts';
import {
  citeInChinese,
  citeInShort,
  findLaw,
  findVersion,
  inForce,
  LAWS,
  parseReference,
  plainTitle,
  type Law,
  type LawId,
} from './index.ts';

const ids = Object.keys(LAWS) as readonly LawId[];
const law = (id: LawId): Law => LAWS[id];
const day = (text: string): CivilDay => text as CivilDay;

/** Each text, by hand: the law, as people call it, and the first day of each text that is known. */
const ROWS: readonly (readonly [full: string, short: string, ...days: string[]])[] = [
  ['刑事诉讼法', '刑诉法', '2018-10-26'],
  ['刑法', '刑法', '2024-03-01'],
  ['监察法', '监察法', '2018-03-20', '2025-06-01'],
  ['社区矫正法', '社矫法', '2020-07-01'],
  ['监狱法', '监狱法', '2013-01-01'],
  ['民事诉讼法', '民诉法', '2022-01-01', '2024-01-01'],
  ['行政诉讼法', '行诉法', '2017-07-01'],
  ['行政复议法', '复议法', '2018-01-01', '2024-01-01'],
  ['行政复议法实施条例', '复议条例', '2007-08-01'],
  ['行政处罚法', '处罚法', '2021-07-15'],
  ['行政强制法', '强制法', '2012-01-01'],
  ['行政许可法', '许可法', '2019-04-23'],
  ['国家赔偿法', '国赔法', '2013-01-01'],
  ['治安管理处罚法', '治安处罚法', '2013-01-01', '2026-01-01'],
  ['政府信息公开条例', '信息公开条例', '2019-05-15'],
  ['人民调解法', '人民调解法', '2011-01-01'],
  ['海事诉讼特别程序法', '海诉法', '2000-07-01'],
  ['仲裁法', '仲裁法', '2018-01-01'],
  ['劳动争议调解仲裁法', '劳动仲裁法', '2008-05-01'],
  ['人民法院组织法', '法院组织法', '2019-01-01'],
  ['人民检察院组织法', '检察院组织法', '2019-01-01'],
  ['法官法', '法官法', '2019-10-01'],
  ['检察官法', '检察官法', '2019-10-01'],
  ['人民警察法', '警察法', '2013-01-01'],
  ['人民陪审员法', '陪审员法', '2018-04-27'],
  ['公务员法', '公务员法', '2019-06-01'],
  ['公职人员政务处分法', '政务处分法', '2020-07-01'],
  ['律师法', '律师法', '2018-01-01'],
  ['公证法', '公证法', '2018-01-01'],
  ['法律援助法', '法援法', '2022-01-01'],
  ['未成年人保护法', '未保法', '2024-04-26'],
  ['预防未成年人犯罪法', '预防犯罪法', '2021-06-01'],
  ['档案法', '档案法', '2021-01-01'],
  ['保守国家秘密法', '保密法', '2024-05-01'],
  ['密码法', '密码法', '2020-01-01'],
  ['电子签名法', '电子签名法', '2019-04-23'],
  ['网络安全法', '网安法', '2017-06-01'],
  ['数据安全法', '数安法', '2021-09-01'],
  ['个人信息保护法', '个保法', '2021-11-01'],
  ['看守所条例', '看守所条例', '1990-03-17'],
];

describe.each(ROWS)('%s', (full, short, ...days) => {
  const id = findLaw(short);

  test('J1 is one law by its full title, its short one, and as it stands on its cover', () => {
    expect(id).toBeDefined();
    for (const name of [full, `中华人民共和国${full}`, `《${full}》`, `《中华人民共和国${full}》`, `〈${short}〉`, `${short} `])
      expect(findLaw(name)).toBe(id);
  });

  test.each(days)('J2 has a text that governs from %s on', (first) => {
    const before = inForce(id!, addDays(day(first), -1));
    const on = inForce(id!, day(first));
    expect(on?.effective).toBe(first);
    expect(before?.effective).toBe(days[days.indexOf(first) - 1]);
    expect(before?.version).not.toBe(on?.version);
  });

  test('J2 has the newest text in force on a day far ahead', () => {
    expect(inForce(id!, day('2099-12-31'))?.effective).toBe(days.at(-1));
  });

  test('J3 a text is named by its first day, and by the year of it', () => {
    for (const first of days) {
      expect(findVersion(`${short}(${first})`)?.version.effective).toBe(first);
      expect(findVersion(`${full}（${first}）`)?.version.effective).toBe(first);
      expect(findVersion(first, id)?.version.effective).toBe(first);
    }
  });

  test.each([
    [(name: string) => `${name}第九十条`, { article: 90 }],
    [(name: string) => `《${name}》第90条第2款`, { article: 90, paragraph: 2 }],
    [(name: string) => `中华人民共和国${name} 90`, { article: 90 }],
    [(name: string) => `${name} §90(2).3`, { article: 90, paragraph: 2, item: 3 }],
  ])('J6 an article of it is read however it is written (%#)', (write, place) => {
    const { law: named, ...found } = parseReference(write(full)) ?? { law: '' };
    expect([findLaw(named), found]).toEqual([id, place]);
  });
});

describe('the registry', () => {
  test('J1 no law has an empty title, and every title is in its own language', () => {
    const isChinese = /^[\p{Script=Han}《》、]+$/u;
    expect(ids.filter((id) => !isChinese.test(law(id).title) || !isChinese.test(law(id).short))).toEqual([]);
    expect(ids.filter((id) => !/^[A-Z][\x20-\x7e’]+$/u.test(law(id).en))).toEqual([]);
    expect(ids.filter((id) => plainTitle(law(id).short).length > plainTitle(law(id).title).length)).toEqual([]);
  });

  test('J1 no two laws have one English name', () => {
    const names = ids.map((id) => law(id).en);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('J2 between two texts of a law there is never a day without one', () => {
    for (const id of ids) {
      const [first] = law(id).versions;
      for (let on = first.effective; on < '2026-06-01'; on = addDays(on, 97)) expect(inForce(id, on)).toBeDefined();
      expect(inForce(id, addDays(first.effective, -1))).toBeUndefined();
    }
  });

  test('J2 the text in force only ever changes to a newer one', () => {
    for (const id of ids) {
      let last = '';
      for (let on = day('1990-01-01'); on < '2027-01-01'; on = addDays(on, 31)) {
        const { effective = '' } = inForce(id, on) ?? {};
        expect(effective >= last && effective <= on).toBe(true);
        last = effective;
      }
    }
  });

  test('J3 every text is named by the day it was made and the day it took effect', () => {
    for (const id of ids) {
      for (const version of law(id).versions) {
        expect(findVersion(`${law(id).short}(${version.version})`)?.version).toEqual(version);
        expect(findVersion(version.effective, id)?.version).toEqual(version);
      }
    }
  });

  test('J3 without a year the newest text is meant', () => {
    for (const id of ids) expect(findVersion(law(id).title)).toEqual({ law: id, version: law(id).versions.at(-1) });
  });
});

describe('citers', () => {
  const citers = Object.entries(allCiters);

  test('J4 every law can be cited', () => {
    const cited = new Set(citers.map(([, cite]) => cite(1).law));
    expect(ids.filter((id) => !cited.has(id))).toEqual([]);
  });

  test.each(citers)('J4 %s cites a text its law has, and says where it is not at hand', (_, cite) => {
    const { law: id, version, unverified } = cite(1);
    const text = law(id as LawId).versions.find((one) => one.version === version);
    expect(text).toBeDefined();
    expect(unverified).toBe(text?.unverified);
  });

  test.each(citers.filter(([name]) => !/\d{4}$/u.test(name)))('J4 %s cites the newest text at hand', (_, cite) => {
    const { law: id, version } = cite(1);
    expect(version).toBe(law(id as LawId).versions.findLast((one) => one.unverified !== true)?.version);
  });

  test.each(citers.filter(([name]) => /\d{4}$/u.test(name)))('J4 %s cites the text of its year', (name, cite) => {
    expect(cite(1).version.slice(0, 4)).toBe(name.slice(-4));
  });

  test.each(citers)('J7 what %s cites is printed so that it is read again', (_, cite) => {
    for (const citation of [cite(12), cite(12, 3), cite('120-1', 2, 5)]) {
      const { version: _version, unverified: _unverified, law: id, ...place } = citation;
      for (const text of [citeInChinese(citation), citeInShort(citation)]) {
        const { law: named, ...found } = parseReference(text) ?? { law: '' };
        expect([findLaw(named), found]).toEqual([id, place]);
      }
    }
  });
});

describe('references as people write them', () => {
  test.each([
    ['刑诉法91条3款', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法九十一条三款', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法第91条第(三)款', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法第九十一条第（三）款', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法109条2项', { law: '刑诉法', article: 109, item: 2 }],
    ['刑诉法109条1款2项', { law: '刑诉法', article: 109, paragraph: 1, item: 2 }],
    ['刑诉法第109条第1款第(2)项', { law: '刑诉法', article: 109, paragraph: 1, item: 2 }],
    ['刑诉法第一百零九条第（二）项', { law: '刑诉法', article: 109, item: 2 }],
    ['刑诉法第一百零九条第二项', { law: '刑诉法', article: 109, item: 2 }],
    ['刑诉法第 91 条 第 3 款', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法 § 91 ( 3 )', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法 91(3)', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法 91（3）', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法 91.2', { law: '刑诉法', article: 91, item: 2 }],
    ['刑诉法§109(1).2', { law: '刑诉法', article: 109, paragraph: 1, item: 2 }],
    ['刑法第二百八十七条之二第二款', { law: '刑法', article: 287, suffix: 2, paragraph: 2 }],
    ['刑法第120条之一', { law: '刑法', article: 120, suffix: 1 }],
    ['刑法第120条之1第2款', { law: '刑法', article: 120, suffix: 1, paragraph: 2 }],
    ['刑法120条之一2款', undefined],
    ['《中华人民共和国刑事诉讼法》（2018年）第九十一条', { law: '《中华人民共和国刑事诉讼法》', version: '2018', article: 91 }],
    ['《刑事诉讼法》(2018年修正)第九十一条', { law: '《刑事诉讼法》', version: '2018', article: 91 }],
    ['民诉法（2021修正）第128条', { law: '民诉法', version: '2021', article: 128 }],
    ['行政复议法（2023年修订）第二十条第一款', { law: '行政复议法', version: '2023', article: 20, paragraph: 1 }],
    ['刑诉法解释第219条第1款第2项', { law: '刑诉法解释', article: 219, paragraph: 1, item: 2 }],
    ['刑诉法第二百条', { law: '刑诉法', article: 200 }],
    ['刑诉法第三百零八条', { law: '刑诉法', article: 308 }],
    ['民法典第一千二百六十条', { law: '民法典', article: 1260 }],
  ] as const)('J6 %s', (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
  });

  test.each([
    ['刑诉法第91条第0款'],
    ['刑诉法第91条第零项'],
    ['刑法第133条之零'],
    ['刑诉法第91条第三款第二项目'],
    ['刑诉法第109条第1款第2、3项'],
    ['刑诉法第91条款'],
  ])('J6 %s names no place there is', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });

  test.each([
    ['民诉法（2021年修正）', '2021-12-24'],
    ['民诉法2021修正', '2021-12-24'],
    ['《民事诉讼法》（2023修正）', '2023-09-01'],
    ['行政复议法（2023年修订）', '2023-09-01'],
    ['民诉法 2021', '2021-12-24'],
  ])('J3 %s is the text of %s', (name, version) => {
    expect(findVersion(name)?.version.version).toBe(version);
  });
});
