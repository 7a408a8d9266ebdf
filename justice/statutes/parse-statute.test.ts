import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumeral } from '#justice/basics';
import { findArticle, parseArticleRow, parseStatute, wording, type Article, type Statute } from './index.ts';

const NAME = '示例管理法(2020-03-01).md';

const read = (text: string, name = NAME): Statute => parseStatute(text, name).statute;
const found = (text: string, name = NAME): readonly string[] =>
  parseStatute(text, name).findings.map(({ code, where }) => `${code} ${where}`);
const marks = ({ articles }: Statute): readonly string[] =>
  articles.map(({ number, suffix }) => (suffix === undefined ? `${number}` : `${number}-${suffix}`));
const article = (text: string, number = 1): Article => {
  const one = findArticle(read(text), { article: number });
  if (one === undefined) throw new Error(`no article ${number}`);
  return one;
};

/** An invented statute with everything a real one has. */
const WHOLE = `# 示例管理法

2010年1月5日示例大会通过
2020年3月1日修订 2020年5月1日施行

## 第一编 总则
### 第一章 一般规定
第一条 为了示例,制定本法。
**第二条** 示例机关管理示例。
示例机关包括:
(一)甲机关;
(二)乙机关:
1.乙一;
2.乙二;
(三)丙机关。
前款机关应当配合。
### 第二章 期限
#### 第一节 计算
第三条 期间以日计算。
第三条之一 期间以时计算的,参照前条。
第三条之二 期间以年计算的,亦同。
## 第二编 附则
第四条 (删除)
第五条 本法自2020年5月1日起施行。
`;

describe('a whole statute', () => {
  const { statute, findings } = parseStatute(WHOLE, NAME);

  test('S1 S5 S6 is read with title, version, history and articles, and nothing is odd', () => {
    expect(findings).toEqual([]);
    expect([statute.title, statute.version]).toEqual(['示例管理法', '2020-03-01']);
    expect(statute.history).toEqual(['2010年1月5日示例大会通过', '2020年3月1日修订 2020年5月1日施行']);
    expect(marks(statute)).toEqual(['1', '2', '3', '3-1', '3-2', '4', '5']);
  });

  test('S3 paragraphs, items and sub-items of one article', () => {
    expect(findArticle(statute, { article: 2 })?.paragraphs).toEqual([
      { text: '示例机关管理示例。', items: [] },
      {
        text: '示例机关包括:',
        items: [
          { number: 1, text: '甲机关;' },
          { number: 2, text: '乙机关:\n1.乙一;\n2.乙二;' },
          { number: 3, text: '丙机关。' },
        ],
      },
      { text: '前款机关应当配合。', items: [] },
    ]);
  });

  test('S4 the path is all that stands above, and ends where its level begins again', () => {
    expect(statute.articles.map(({ path }) => path.join(' / '))).toEqual([
      '第一编 总则 / 第一章 一般规定',
      '第一编 总则 / 第一章 一般规定',
      '第一编 总则 / 第二章 期限 / 第一节 计算',
      '第一编 总则 / 第二章 期限 / 第一节 计算',
      '第一编 总则 / 第二章 期限 / 第一节 计算',
      '第二编 附则',
      '第二编 附则',
    ]);
  });

  test('S1 a repealed article that still has its mark is an article that says so', () => {
    expect(wording(article(WHOLE, 4))).toBe('(删除)');
  });
});

describe('where an article begins', () => {
  test.each([
    ['第一条 甲', '1', '甲'],
    ['第一条　甲', '1', '甲'],
    ['第1条 甲', '1', '甲'],
    ['第１条 甲', '1', '甲'],
    ['第 一 条 甲', '1', '甲'],
    ['第一条:甲', '1', '甲'],
    ['**第一条** 甲', '1', '甲'],
    ['### 第一条 甲', '1', '甲'],
    ['　　第一条 甲', '1', '甲'],
    ['第一条甲', '1', '甲'],
    ['第一百零五条 甲', '105', '甲'],
    ['第一百〇五条 甲', '105', '甲'],
    ['第三条之一 甲', '3-1', '甲'],
    ['第三条之十二 甲', '3-12', '甲'],
    ['第三条 之一 甲', '3-1', '甲'],
    ['\ufeff第一条 甲', '1', '甲'],
  ])('S1 %j begins article %s', (line, mark, words) => {
    const statute = read(line);
    expect(marks(statute)).toEqual([mark]);
    expect(wording(statute.articles[0]!)).toBe(words);
  });

  test('S1 the mark may stand alone, its words on the next line', () => {
    expect(article('第一条\n甲应当。\n乙可以。').paragraphs.map(({ text }) => text)).toEqual(['甲应当。', '乙可以。']);
  });

  test('S2 a sentence about another article is a paragraph, not an article', () => {
    const statute = read('第一条 甲。\n第九条规定的情形除外。\n第二条 乙。');
    expect(marks(statute)).toEqual(['1', '2']);
    expect(statute.articles[0]?.paragraphs).toHaveLength(2);
  });

  test('S2 without a blank the next article is still an article, and so is the next 之', () => {
    expect(marks(read('第一条甲。\n第二条乙。\n第二条之一丙。\n第三条丁。'))).toEqual(['1', '2', '2-1', '3']);
    expect(marks(read('第一条甲。\n第三条丙。'))).toEqual(['1']);
  });

  test('S1 all ways to end a line are read alike', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(marks(read(['第一条 甲', '第二条 乙'].join(end)))).toEqual(['1', '2']);
  });

  test('S1 S3 whatever numbers of articles and paragraphs are written are read again', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sizes, (paragraphs) => {
        const text = paragraphs
          .map((count, index) => `第${chineseNumeral(index + 1)}条 ${Array.from({ length: count }, (_, line) => `句${line}。`).join('\n')}`)
          .join('\n\n');
        const { statute, findings } = parseStatute(text, NAME);
        expect(findings).toEqual([]);
        expect(statute.articles.map((one) => one.paragraphs.length)).toEqual(paragraphs);
      }),
    );
  });
});

describe('paragraphs and items', () => {
  const items = (text: string) => article(text).paragraphs.map((paragraph) => paragraph.items.map(({ number }) => number));

  test.each([
    ['（一）甲;\n（二）乙。', 'full-width brackets'],
    ['(一)甲;\n(二)乙。', 'plain brackets'],
    ['〔一〕甲;\n〔二〕乙。', 'square brackets'],
    ['(1)甲;\n(2)乙。', 'Arabic numerals'],
    ['（ 一 ）甲;\n（ 二 ）乙。', 'blanks inside'],
  ])('S3 %j are items: %s', (list) => {
    expect(items(`第一条 有下列情形:\n${list}`)).toEqual([[1, 2]]);
  });

  test('S3 each list belongs to the paragraph before it', () => {
    expect(items('第一条 下列:\n(一)甲;\n(二)乙。\n又有下列:\n(一)丙;\n(二)丁。')).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('S3 a line inside a list belongs to the item before it', () => {
    expect(article('第一条 下列:\n(一)甲:\n本项所称甲,是指甲类。\n(二)乙。').paragraphs[0]?.items).toEqual([
      { number: 1, text: '甲:\n本项所称甲,是指甲类。' },
      { number: 2, text: '乙。' },
    ]);
  });

  test('S3 an article that begins with a list has a paragraph without words of its own', () => {
    expect(article('第一条\n(一)甲;\n(二)乙。').paragraphs).toEqual([
      {
        text: '',
        items: [
          { number: 1, text: '甲;' },
          { number: 2, text: '乙。' },
        ],
      },
    ]);
  });

  test('S3 a numbered line under a paragraph without items stays with the paragraph', () => {
    expect(article('第一条 步骤如下:\n1.甲\n2.乙').paragraphs).toEqual([{ text: '步骤如下:\n1.甲\n2.乙', items: [] }]);
    expect(article('第一条 注释:\n①甲').paragraphs).toHaveLength(1);
  });

  test('S3 white space of every kind is one blank', () => {
    expect(article('第一条 甲　　乙\t丙\u200b丁').paragraphs[0]?.text).toBe('甲 乙 丙 丁');
  });
});

describe('headings, title, version', () => {
  test('S4 bare lines 编、章、节 are headings; a sentence that begins so is none', () => {
    const statute = read(
      '第一章 总则\n第一条 甲\n第一章 规定的事项由甲机关负责,乙机关应当予以配合,并且及时通报有关情况。\n第二章　罚则\n第一节　警告\n第二条 乙',
    );
    expect(statute.articles.map(({ path }) => path)).toEqual([['第一章 总则'], ['第二章 罚则', '第一节 警告']]);
    expect(statute.articles[0]?.paragraphs).toHaveLength(2);
  });

  test('S4 an 分编 lies between 编 and 章', () => {
    const statute = read('第一编 物权\n第一分编 通则\n第一章 一般\n第一条 甲\n第二分编 所有权\n第二条 乙');
    expect(statute.articles.map(({ path }) => path)).toEqual([
      ['第一编 物权', '第一分编 通则', '第一章 一般'],
      ['第一编 物权', '第二分编 所有权'],
    ]);
  });

  test.each([
    ['# 甲法\n第一条 乙', '示例(2020-03-01).md', '甲法'],
    ['---\ntitle: 乙法\n---\n第一条 乙', '示例(2020-03-01).md', '乙法'],
    ['---\ntitle: "丙法"\n---\n第一条 乙', 'x.md', '丙法'],
    ['第一条 乙', '示例法(2020-03-01).md', '示例法'],
    ['第一条 乙', 'laws/丁法.md', '丁法'],
  ])('S5 the title of %j in %s is %s', (text, name, title) => {
    expect(read(text, name).title).toBe(title);
  });

  test.each([
    ['第一条 乙', '甲法(2020-03-01).md', '2020-03-01'],
    ['第一条 乙', '甲法（2020-03-01）.md', '2020-03-01'],
    ['第一条 乙', '甲法_20200301.md', '2020-03-01'],
    ['---\nversion: 2019-02-03\n---\n第一条 乙', '甲法.md', '2019-02-03'],
    ['---\n日期: 2019-02-03\n---\n第一条 乙', '甲法.md', '2019-02-03'],
    ['# 甲法\n2010年1月5日通过\n2015年6月7日修正\n## 第一章 总则\n第一条 乙', '甲法.md', '2015-06-07'],
    ['# 甲法\n2010年1月5日通过\n第一条 乙', '甲法(2012-02-30).md', '2010-01-05'],
    ['# 甲法\n２０１０年１月５日通过\n第一条 乙', '甲法.md', '2010-01-05'],
    ['# 甲法\n二〇一〇年一月五日通过\n第一条 乙', '甲法.md', '2010-01-05'],
  ])('S5 the version of %j in %s is %s', (text, name, version) => {
    expect(read(text, name).version).toBe(version);
  });

  test('S6 a line without a day, or after the first heading, is no history', () => {
    expect(read('# 甲法\n示例大会\n2010年1月5日通过\n## 目录\n2011年1月1日\n第一条 乙').history).toEqual(['2010年1月5日通过']);
  });

  test('S7 nothing after an annex heading belongs to an article', () => {
    const text = '# 甲法\n第一条 甲\n## 附件一\n表格\n第二条 附件里的条文';
    expect(marks(read(text))).toEqual(['1']);
    expect(article(text).paragraphs).toHaveLength(1);
    expect(found(text)).toEqual([`statutes/article-in-annex ${NAME}:5`]);
  });

  test('S7 a heading 附则 is a chapter, not an annex', () => {
    expect(marks(read('# 甲法\n第一条 甲\n## 附则\n第二条 乙'))).toEqual(['1', '2']);
  });
});

describe('what is odd', () => {
  test.each([
    ['第一条 甲', '甲法.md', ['statutes/no-version 甲法.md'], 'no version'],
    ['# 关于甲的批复\n一、同意。', NAME, [`statutes/no-articles ${NAME}`], 'a reply has no articles'],
    ['', NAME, [`statutes/no-articles ${NAME}`], 'an empty file'],
    ['第一条\n第二条 乙', NAME, [`statutes/empty-article ${NAME}:1`], 'an article that says nothing'],
    ['第一条 甲\n第一条 再甲\n第二条 乙', NAME, [`statutes/article-twice ${NAME}:2`], 'the same article twice'],
    ['第一条 甲\n第四条 丁', NAME, [`statutes/gap ${NAME}`], 'articles are missing'],
    ['第二条 乙', NAME, [`statutes/gap ${NAME}`], 'the first is missing'],
    ['第一条 甲\n第一条之二 丙', NAME, [`statutes/gap ${NAME}`], '之一 is missing'],
    ['第二条 乙\n第一条 甲', NAME, [`statutes/gap ${NAME}`, `statutes/gap ${NAME}`], 'out of order'],
    ['第一条 下列:\n(一)甲;\n(三)丙。', NAME, [`statutes/item-out-of-order ${NAME}:3`], 'an item is missing'],
  ])('S8 %j in %s: %j (%s)', (text, name, findings) => {
    expect(found(text, name)).toEqual(findings);
  });

  test('S8 everything odd is told at once, and what can be read is read', () => {
    const text = '第一条\n第三条 丙:\n(二)乙。\n第三条 再丙';
    expect(found(text, '甲法.md')).toEqual([
      'statutes/empty-article 甲法.md:1',
      'statutes/item-out-of-order 甲法.md:3',
      'statutes/article-twice 甲法.md:4',
      'statutes/no-version 甲法.md',
      'statutes/gap 甲法.md',
    ]);
    expect(marks(read(text))).toEqual(['1', '3']);
  });

  test('S8 no text whatever makes reading fail', () => {
    const parts = fc.constantFrom(
      '第一条',
      '第',
      '条',
      '之',
      '一',
      '（一）',
      '(1)',
      '# ',
      '**',
      '\n',
      ' ',
      '　',
      '---\n',
      '附件\n',
      '2020年1月1日',
      '章',
      '1.',
      '。',
      '<!--',
      'x',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), fc.string(), (pieces, name) => {
        const { statute, findings } = parseStatute(pieces.join(''), name);
        expect(Array.isArray(statute.articles)).toBe(true);
        if (statute.articles.length === 0) expect(findings.map(({ code }) => code)).toContain('statutes/no-articles');
      }),
      { numRuns: 500 },
    );
  });
});

describe('rows of data sets', () => {
  test('S9 a row becomes the article its statute would have', () => {
    const row = { article: '第三条之一', path: '第一编 总则 / 第二章 期限', text: '期间如下:\n(一)日;\n(二)时。' };
    expect(parseArticleRow(row, 'row 4')).toEqual({
      article: {
        number: 3,
        suffix: 1,
        path: ['第一编 总则', '第二章 期限'],
        paragraphs: [
          {
            text: '期间如下:',
            items: [
              { number: 1, text: '日;' },
              { number: 2, text: '时。' },
            ],
          },
        ],
      },
      findings: [],
    });
    expect(parseArticleRow({ ...row, path: '' }, 'row 4').article?.path).toEqual([]);
  });

  test('S9 a row without a mark is left out and told', () => {
    const { article: none, findings } = parseArticleRow({ article: '序言', path: '', text: '甲' }, 'row 1');
    expect(none).toBeUndefined();
    expect(findings.map(({ code, where }) => [code, where])).toEqual([['statutes/no-article-mark', 'row 1']]);
  });
});
