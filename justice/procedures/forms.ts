import type { Citation, Words } from '#justice/basics';

interface FieldBase {
  readonly title: Words;
  /** Left out unless it may stay empty. */
  readonly optional?: true;
  readonly help?: Words;
}

/** What people come together for. 开庭、庭前会议、宣判 */
export type Sitting = 'hearing' | 'conference' | 'pronouncement';

/** One field of an act's form; forms, validation and documents come from it. 表单字段 */
export type Field =
  | (FieldBase & { readonly type: 'text'; readonly most?: number })
  | (FieldBase & { readonly type: 'yes-no' | 'day' | 'moment' | 'articles' | 'people' })
  | (FieldBase & { readonly type: 'number'; readonly least?: number; readonly most?: number; readonly unit?: Words })
  /** Money in fen 分, so that no sum is ever rounded. */
  | (FieldBase & { readonly type: 'money' })
  /** Files that were handed in to the case before the act names them. Where there are kinds, each is a piece of evidence. 附件、证据 */
  | (FieldBase & { readonly type: 'files'; readonly kinds?: Readonly<Record<string, Words>>; readonly basis: readonly Citation[] })
  /** When and where people come together; what is booked there is taken for everybody else. 排期 */
  | (FieldBase & { readonly type: 'booking'; readonly sitting: Sitting })
  | (FieldBase & { readonly type: 'choice'; readonly of: Readonly<Record<string, Words>>; readonly several?: true });

export type Form = Readonly<Record<string, Field>>;

/** 文字 */
export const text = (title: Words, more: { readonly optional?: true; readonly help?: Words; readonly most?: number } = {}): Field => ({
  type: 'text',
  title,
  ...more,
});

/** 日期 */
export const day = (title: Words, more: { readonly optional?: true } = {}): Field => ({ type: 'day', title, ...more });

/** 是否 */
export const yesNo = (title: Words, more: { readonly optional?: true } = {}): Field => ({ type: 'yes-no', title, ...more });

/** 数量 */
export const number = (
  title: Words,
  more: { readonly least?: number; readonly most?: number; readonly unit?: Words; readonly optional?: true } = {},
): Field => ({
  type: 'number',
  title,
  ...more,
});

/** 金额(分) */
export const money = (title: Words, more: { readonly optional?: true } = {}): Field => ({ type: 'money', title, ...more });

/** 法律条文 */
export const articles = (title: Words, more: { readonly optional?: true } = {}): Field => ({ type: 'articles', title, ...more });

/** 选项 */
export const choice = (
  title: Words,
  of: Readonly<Record<string, Words>>,
  more: { readonly several?: true; readonly optional?: true } = {},
): Field => ({
  type: 'choice',
  title,
  of,
  ...more,
});

/** 附件;写明种类的是证据 */
export const files = (
  title: Words,
  more: {
    readonly kinds?: Readonly<Record<string, Words>>;
    readonly basis: readonly Citation[];
    readonly optional?: true;
    readonly help?: Words;
  },
): Field => ({
  type: 'files',
  title,
  ...more,
});

/** 时间、地点;写下的时间内,房间、远程点位和到场的人不再他用 */
export const booking = (title: Words, sitting: Sitting, more: { readonly help?: Words } = {}): Field => ({
  type: 'booking',
  title,
  sitting,
  ...more,
});
