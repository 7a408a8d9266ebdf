import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumeral, type Citation, type CivilDay } from '#justice/basics';
import {
  amountsIn,
  checkClaim,
  collect,
  daysIn,
  findStatedDay,
  isCitation,
  lookUp,
  parseStatute,
  searchArticles,
  wording,
  statesTimes,
  type Claim,
  type Place,
  type StatedDay,
  type Statute,
} from './index.ts';

const day = (text: string): CivilDay => text as CivilDay;
const read = (text: string, name = '示例法(2020-03-01).md'): Statute => parseStatute(text, name).statute;

const example = read(`# 示例法
第一条 甲机关负责。
乙机关配合。
第二条 有下列情形的,应当办理:
(一)七日以内;
(二)十日以内。
第三条 分为:
(一)甲;
(二)乙。
又分为:
(一)丙。
第三条之一 补充规定。
`);

describe('looking a place up', () => {
  const at = (place: Place): string => {
    const looked = lookUp(example, place);
    return 'text' in looked ? looked.text : `${looked.expected}: ${looked.found}`;
  };

  test.each<readonly [Place, string, string]>([
    [{ article: 1 }, '甲机关负责。\n乙机关配合。', 'an article is all its paragraphs'],
    [{ article: 1, paragraph: 2 }, '乙机关配合。', 'a paragraph'],
    [{ article: 3, suffix: 1 }, '补充规定。', '之一 is its own article'],
    [{ article: 2, paragraph: 1, item: 2 }, '有下列情形的,应当办理:\n十日以内。', 'an item with the opening of its paragraph'],
    [{ article: 2, item: 1 }, '有下列情形的,应当办理:\n七日以内;', 'an item of the only list'],
    [{ article: 2, paragraph: 1 }, '有下列情形的,应当办理:\n七日以内;\n十日以内。', 'a paragraph with its items'],
  ])('S10 %j is %j: %s', (place, words) => {
    expect(at(place)).toBe(words);
  });

  test.each<readonly [Place, string, string]>([
    [{ article: 9 }, '第九条: 该文本共 4 条,至第三条', 'no such article'],
    [{ article: 1, suffix: 1 }, '第一条之一: 该文本共 4 条,至第三条', 'no such 之'],
    [{ article: 1, paragraph: 3 }, '第一条第三款: 该条有 2 款', 'no such paragraph'],
    [{ article: 2, paragraph: 1, item: 3 }, '第二条第一款第三项: 该款有 2 项', 'no such item'],
    [{ article: 1, item: 1 }, '第一条第一项: 该条没有项', 'no items at all'],
    [{ article: 3, item: 1 }, '第三条第一项: 该条有 2 款列项,须写明款', 'two lists: which one?'],
  ])('S10 %j is not there: %s (%s)', (place, told) => {
    expect(at(place)).toBe(told);
  });

  test('S10 a text without articles says so', () => {
    expect(lookUp(read('# 批复\n同意。'), { article: 1 })).toEqual({ expected: '第一条', found: '该文本没有条文' });
  });
});

describe('amounts of time', () => {
  const amounts = (text: string): string =>
    amountsIn(text)
      .map(({ unit, count }) => `${count} ${unit}`)
      .join(', ');

  test.each([
    ['应当在七日以内', '7 days'],
    ['三十日内', '30 days'],
    ['24小时以内', '24 hours'],
    ['二十四小时', '24 hours'],
    ['４８小时', '48 hours'],
    ['五个工作日', '5 workdays'],
    ['三个月', '3 months'],
    ['二年', '2 years'],
    ['十五天', '15 days'],
    ['一日至四日', '1 days, 4 days'],
    ['一至三日', '1 days, 3 days'],
    ['六个月以上一年以下', '6 months, 1 years'],
    ['一个半月', '1 months, 15 days'],
    ['半个月', '15 days'],
    ['半月', '15 days'],
    ['一年半', '1 years, 6 months'],
    ['半年', '6 months'],
    ['两个月', '2 months'],
    ['一百八十日', '180 days'],
  ])('S11 %s states %s', (text, stated) => {
    expect(amounts(text)).toBe(stated);
  });

  test.each([
    ['2018年10月26日', 'a day of the calendar'],
    ['二〇一八年三月一日', 'the same in Chinese signs'],
    ['第三日', 'a day in a row'],
    ['第十五条', 'an article'],
    ['三次', 'how often'],
    ['数日', 'no number'],
    ['当日', 'no number'],
  ])('S11 %s states no length: %s', (text) => {
    expect(amounts(text)).toBe('');
  });
});

describe('claims', () => {
  const basis: readonly Citation[] = [{ law: 'example', version: '2020-03-01', article: 1 }];
  const how = (claim: Pick<Claim, 'length' | 'orWhole'>, ...texts: readonly string[]): readonly string[] =>
    checkClaim({ where: 'x', basis, ...claim }, texts).map((stated) => stated.how);

  test.each<readonly [Claim['length'], readonly string[], readonly string[], string]>([
    [{ days: 7 }, ['应当在七日以内'], ['stated'], 'the number itself'],
    [{ years: 1 }, ['十二个月'], ['stated'], 'a year is twelve months'],
    [{ months: 12 }, ['一年'], ['stated'], 'and the other way round'],
    [{ months: 1, days: 15 }, ['延长至一个半月'], ['stated', 'stated'], 'a month and a half'],
    [{ workdays: 5 }, ['五个工作日'], ['stated'], 'working days'],
    [{ workdays: 5 }, ['五日内', '本法中“五日”是指工作日'], ['stated'], 'working days by another article'],
    [{ days: 0 }, ['应当立即释放'], ['stated'], 'at once'],
    [{ days: 30 }, ['三日', '二十七日'], ['sum'], 'a sum of stated numbers'],
    [{ days: 13 }, ['三日', '四日', '六日'], ['sum'], 'a sum of three'],
    [{}, ['由机关指定'], [], 'nothing is claimed'],
    [{ days: 8 }, ['七日'], ['missing'], 'another number'],
    [{ days: 7 }, ['七个月'], ['missing'], 'another unit'],
    [{ workdays: 5 }, ['五日'], ['missing'], 'nobody says that days are working days'],
    [{ days: 0 }, ['七日'], ['missing'], 'not at once'],
    [{ days: 6 }, ['三日'], ['missing'], 'one number twice is no sum'],
    [{ months: 1, days: 15 }, ['一个月'], ['stated', 'missing'], 'half of it'],
    [{ hours: 24 }, ['一日'], ['missing'], 'a day is not twenty-four hours'],
  ])('S12 %j in %j: %j (%s)', (length, texts, answer) => {
    expect(how({ length }, ...texts)).toEqual(answer);
  });

  test('S12 an extension may be stated by the whole it leads to', () => {
    expect(how({ length: { days: 27 }, orWhole: { days: 30 } }, '可以延长至三十日')).toEqual(['whole']);
    expect(how({ length: { days: 27 }, orWhole: { days: 30 } }, '可以延长至四十日')).toEqual(['missing']);
    expect(how({ length: { days: 27 }, orWhole: { days: 30 } }, '延长二十七日')).toEqual(['stated']);
  });

  test('S12 what is missing is told with what is stated instead', () => {
    expect(checkClaim({ where: 'x', basis, length: { days: 8 } }, ['七日', '三个月'])).toEqual([
      {
        how: 'missing',
        amount: { unit: 'days', count: 8 },
        found: [
          { unit: 'days', count: 7 },
          { unit: 'months', count: 3 },
        ],
      },
    ]);
  });

  test.each([
    [2, '以二次为限', true],
    [2, '两次', true],
    [2, '2次', true],
    [3, '三次', true],
    [2, '一次', false],
    [3, '两次', false],
  ])('S12 %i times in %s: %s', (times, text, isStated) => {
    expect(statesTimes(times, ['甲', text])).toBe(isStated);
  });
});

describe('from when a text is in force', () => {
  const stated = (text: string, name?: string) => findStatedDay(read(text, name));

  test.each<readonly [string, StatedDay | undefined, string]>([
    [
      '# 甲法\n2020年3月1日通过 2020年5月1日施行\n## 一\n第一条 甲',
      { day: day('2020-05-01'), by: 'history' },
      'the day before the word, not the day of adoption',
    ],
    ['# 甲法\n2020年3月1日通过\n2020年5月1日施行\n## 一\n第一条 甲', { day: day('2020-05-01'), by: 'history' }, 'a line of its own'],
    ['# 甲法\n第一条 本法自2020年6月1日起施行。', { day: day('2020-06-01'), by: 'article' }, 'its last article'],
    ['# 甲法\n第一条 本法自２０２０年６月１日起施行。', { day: day('2020-06-01'), by: 'article' }, 'full-width digits'],
    ['# 甲法\n第一条 本法自公布之日起施行。', { day: day('2020-03-01'), by: 'article' }, 'from its promulgation'],
    ['# 甲法\n第一条 本法自2010年6月1日起施行。', undefined, 'an older text’s article left standing'],
    ['# 甲法\n2010年1月1日通过\n2020年3月1日修正\n## 一\n第一条 本法自公布之日起施行。', undefined, 'an amendment left 公布之日 standing'],
    ['# 甲法\n第一条 甲', undefined, 'nothing says so'],
  ])('S13 %j: %j (%s)', (text, answer) => {
    expect(stated(text)).toEqual(answer);
  });

  test('S13 days are read in order, in every numeral; what is no day is none', () => {
    expect(daysIn('自2020年5月1日起,至二〇二一年十二月三十一日止,２０２２年２月３０日除外')).toEqual(['2020-05-01', '2021-12-31']);
  });
});

describe('searching', () => {
  const statutes = [
    read(
      '# 甲法\n## 拘留\n第一条 应当送看守所羁押。\n第二条 羁押、羁押、羁押期限届满的,应当释放;有关机关应当依照规定及时办理其他事项。',
      '甲法(2020-01-01).md',
    ),
    read('# 乙法\n第一条 罚款应当缴纳。\n第二条 拘留期限届满的应当释放。', '乙法(2020-01-01).md'),
  ];
  const hits = (...words: readonly string[]): readonly string[] =>
    searchArticles(statutes, words).map(({ statute, article }) => `${statute.title}${article.number}`);

  test('S14 every word must stand in the article or in its path', () => {
    expect(hits('羁押')).toEqual(['甲法2', '甲法1']);
    expect(hits('拘留', '释放').toSorted()).toEqual(['乙法2', '甲法2']);
    expect(hits('拘留', '罚款')).toEqual([]);
  });

  test('S14 a word in the article itself counts more than one in the path', () => {
    expect(hits('拘留')[0]).toBe('乙法2');
  });

  test('S14 no word finds nothing, not everything', () => {
    expect(hits()).toEqual([]);
    expect(hits('', '')).toEqual([]);
  });

  test('S14 full-width and capital letters are found by plain ones', () => {
    const [hit] = searchArticles([read('第一条 使用ＤＮＡ鉴定２４小时。')], ['dna', '24']);
    expect(hit?.context).toContain('【dna】');
  });

  test('S14 the context shows the words where they first stand, marked, cut on both sides', () => {
    const text = `第一条 ${'前'.repeat(60)}期限${'后'.repeat(90)}`;
    const [hit] = searchArticles([read(text)], ['期限']);
    expect(hit?.context).toBe(`…${'前'.repeat(28)}【期限】${'后'.repeat(54)}…`);
  });
});

describe('citations in data', () => {
  const one: Citation = { law: 'example', version: '2020-03-01', article: 1 };

  test('S15 each is found once, with the path to it, in lists, maps and sets', () => {
    const shared = { ...one, article: 2 };
    const data = {
      limits: { first: { basis: [one, shared] } },
      again: shared,
      map: new Map([['k', { basis: { ...one, article: 3 } }]]),
      set: new Set([{ ...one, article: 4 }]),
    };
    expect(collect(data, isCitation).map(({ value, where }) => [value.article, where])).toEqual([
      [1, 'limits.first.basis[0]'],
      [2, 'limits.first.basis[1]'],
      [3, 'map.k.basis'],
      [4, 'set.0'],
    ]);
  });

  test('S15 data that leads back to itself ends', () => {
    const data: Record<string, unknown> = { cite: one };
    data['self'] = data;
    expect(collect(data, isCitation)).toHaveLength(1);
  });

  test.each([
    [{ law: 'a', version: 'b', article: 1, paragraph: 2, item: 3, suffix: 1, unverified: true }, true],
    [{ law: 'a', version: 'b', article: '1' }, false],
    [{ law: 'a', article: 1 }, false],
    [{ law: 'a', version: 'b', article: 1, title: 'x' }, false],
    [null, false],
    ['§1', false],
  ])('S15 %j is a citation: %s', (value, isOne) => {
    expect(isCitation(value)).toBe(isOne);
  });
});

describe('what always holds', () => {
  const syllables = fc
    .array(fc.constantFrom('羁押', '释放', '罚款', '期限', '应当', '机关', '。'), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(''));
  const bodies = fc.array(fc.array(syllables, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  const statuteOf = (articles: readonly (readonly string[])[]): Statute =>
    read(articles.map((paragraphs, index) => `第${chineseNumeral(index + 1)}条 ${paragraphs.join('\n')}`).join('\n'));

  test('S10 every place that was read is found again, and none beyond it', () => {
    fc.assert(
      fc.property(bodies, (articles) => {
        const statute = statuteOf(articles);
        for (const [index, paragraphs] of articles.entries()) {
          const article = index + 1;
          expect(lookUp(statute, { article })).toMatchObject({ text: paragraphs.join('\n') });
          for (const [line, text] of paragraphs.entries())
            expect(lookUp(statute, { article, paragraph: line + 1 })).toMatchObject({ text });
          expect(lookUp(statute, { article, paragraph: paragraphs.length + 1 })).toHaveProperty('expected');
        }
        expect(lookUp(statute, { article: articles.length + 1 })).toHaveProperty('expected');
      }),
    );
  });

  test('S14 search finds exactly the articles that hold every word, the nearest first', () => {
    const words = fc.uniqueArray(fc.constantFrom('羁押', '释放', '罚款'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(bodies, words, (articles, wanted) => {
        const statute = statuteOf(articles);
        const hits = searchArticles([statute], wanted);
        const holding = statute.articles.filter((article) => wanted.every((word) => wording(article).includes(word)));
        expect(new Set(hits.map(({ article }) => article.number))).toEqual(new Set(holding.map(({ number }) => number)));
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        for (const { context } of hits) expect(wanted.some((word) => context.includes(`【${word}】`))).toBe(true);
      }),
    );
  });

  test('S11 every amount that is written is read, in Chinese and in Arabic numerals', () => {
    const units = fc.constantFrom(
      ['日', 'days'] as const,
      ['个月', 'months'] as const,
      ['年', 'years'] as const,
      ['小时', 'hours'] as const,
      ['个工作日', 'workdays'] as const,
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), units, (count, [sign, unit]) => {
        expect(amountsIn(`应当在${chineseNumeral(count)}${sign}以内办结`)).toEqual([{ unit, count }]);
        expect(amountsIn(`应当在${count}${sign}以内办结`)).toEqual([{ unit, count }]);
      }),
    );
  });

  test('S12 what a text states is never missing, and what no text states always is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (claimed, stated) => {
        const claim: Claim = { where: 'x', length: { days: claimed }, basis: [] };
        const [answer] = checkClaim(claim, [`${chineseNumeral(stated)}日以内`]);
        expect(answer?.how).toBe(claimed === stated ? 'stated' : 'missing');
      }),
    );
  });
});

const TEXTS = '../shared/law/texts';

/** Two texts have marks with a blank inside (第一百二十四 条), which their index passes over: they have 308 and 655 articles. */
const COUNTED: Readonly<Record<string, number>> = {
  '刑事诉讼法(2018-10-26)': 308,
  '最高人民法院关于适用《刑事诉讼法》的解释(2021-01-26)': 655,
};

/** Title, version and number of articles of each text, as the index beside the texts has them. */
function indexRows(): readonly (readonly [name: string, articles: number])[] {
  if (!existsSync(`${TEXTS}/INDEX.md`)) return [];
  return readFileSync(`${TEXTS}/INDEX.md`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', , , articles = ''] = line.split('|').map((cell) => cell.trim());
      return /^\d+$/u.test(articles) ? [[name, Number(articles)] as const] : [];
    });
}

describe.skipIf(!existsSync(TEXTS))(`the texts in ${TEXTS} (skipped where they are absent)`, () => {
  test.each(indexRows())('S1 %s is read whole (%i articles in its index), none twice', (name, articles) => {
    const { statute, findings } = parseStatute(readFileSync(`${TEXTS}/${name}.md`, 'utf8'), `${name}.md`);
    expect(statute.articles.length).toBe(COUNTED[name] ?? articles);
    expect(findings.filter(({ code }) => code === 'statutes/article-twice' || code === 'statutes/empty-article')).toEqual([]);
  });
});
