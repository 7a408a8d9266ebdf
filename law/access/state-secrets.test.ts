import { describe, expect, test } from 'vitest';
import { markedIn } from '#justice/access';
import { STATE_SECRET } from './index.ts';

const refused = (text: string): boolean => markedIn(STATE_SECRET, { form: { facts: text } }).length > 0;

describe('state secrets', () => {
  test('W20 a text that bears the mark of a state secret is refused with the article, and the place is named, not what stands there', () => {
    const reasons = markedIn(STATE_SECRET, { act: 'record', form: { list: ['无', '附件:机密★10年 某某部署方案'] } });
    expect(reasons).toMatchObject([
      {
        code: 'acts/state-secret',
        because: { where: '/form/list/1' },
        basis: [{ law: 'stateSecretsLaw', article: 31, item: 3 }, { article: 22 }, { article: 14 }],
      },
    ]);
    expect(JSON.stringify(reasons)).not.toContain('部署方案');
  });

  test.each([
    '绝密★长期',
    '机密★启封前',
    '秘密★5年',
    '机 密 ★ 10 年',
    '机密★',
    '密级:机密',
    '密级:绝密',
    '密 级:秘密',
    '密级】机密',
    '【绝密】会议纪要',
    '[机密]',
    '〔秘密〕',
    '(秘密级)',
    '第一行\n绝密\n正文',
  ])('W20 %j bears the mark', (text) => {
    expect(refused(text)).toBe(true);
  });

  test.each([
    '侵犯商业秘密',
    '涉嫌非法获取国家秘密罪',
    '故意泄露国家秘密',
    '经鉴定,该文件属于机密级国家秘密',
    '密级鉴定意见已附卷',
    '该案涉及个人隐私和商业秘密,不公开审理',
    '商业秘密★重点',
    '工作秘密★',
    '秘密',
    '秘密搜查',
    '对方要求其保守秘密',
    '机密文件柜被撬',
    '评论给了★★★★★',
    '其称“这是绝密配方”',
  ])('W20 %j only speaks of secrets', (text) => {
    expect(refused(text)).toBe(false);
  });
});
