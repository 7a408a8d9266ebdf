import type { Citation, Words } from '#justice/basics';
import type { Condition, ConditionOf } from './conditions.ts';
import type { Form, Sitting } from './forms.ts';
import type {
  FacetPath,
  LimitName,
  PhaseName,
  PostName,
  Power,
  RequestName,
  RoleName,
  SubjectName,
  ValueAt,
  Vocabulary,
} from './vocabulary.ts';

type OneOrMore<T> = T | readonly T[];

/** Takes the value of a choice in the act's form. */
export interface FromForm {
  readonly form: string;
}

/** Counts one further. */
export type More = { readonly more: 1 };

/** What an act changes, on its own subject and on the case. 效果 */
export interface Effects {
  readonly sets?: Readonly<Record<string, string | FromForm | More | undefined>>;
  readonly asks?: OneOrMore<string>;
  readonly answers?: OneOrMore<string>;
  /** Takes back requests that are open, without an answer. */
  readonly withdraws?: OneOrMore<string>;
  readonly starts?: OneOrMore<string>;
  readonly stops?: OneOrMore<string>;
  /** Ends limits this act was never bound by: nobody asks whether they were kept. */
  readonly drops?: OneOrMore<string>;
  readonly suspends?: OneOrMore<string>;
  readonly resumes?: OneOrMore<string>;
  /** Counts the limit anew from this act. 重新计算 */
  readonly restarts?: OneOrMore<string>;
  /** The field of the form with the day from which a limit stands still, goes on or is counted anew, where the act itself comes later. 自…之日起 */
  readonly since?: string;
  /** Adds one of the extensions the limit's rule names, in full or by as much as the form field `of` says. 延长 */
  readonly extends?: { readonly limit: string; readonly by: string; readonly of?: string };
  /** Starts a limit that ends on the day this field of the form names. 指定期限 */
  readonly fixes?: { readonly limit: string; readonly until: string };
  /** The running limit becomes this variant of its rule, counted from where it started. 适用另一期限 */
  readonly turns?: { readonly limit: string; readonly into: string };
}

/** The same effects on every subject of a type for which a condition holds. */
export interface EachEffects extends Effects {
  readonly where?: Condition;
}

/** Somebody who must be there, or the act is refused. 在场人 */
export interface Presence {
  readonly who: string;
  readonly when?: Condition;
  readonly basis: readonly Citation[];
}

/** A panel that decides by vote. 合议庭 */
export interface Panel {
  readonly sizes: readonly number[];
  /** None of them may have sat in the panel of these earlier acts. 另行组成合议庭 */
  readonly freshFrom?: readonly string[];
  readonly basis: readonly Citation[];
}

/** A number of the form that the law bounds, in fen where it is money. 法定限度 */
export interface Bound {
  readonly field: string;
  readonly least?: number;
  readonly most?: number;
  /** Not above the number in this other field. */
  readonly mostOf?: string;
  /** The bound applies where this holds; always unless said. */
  readonly when?: Condition;
  readonly basis: readonly Citation[];
}

/** What is done: who may, when, with which form, effects, documents and basis. 行为 */
export interface Act extends Effects {
  readonly title: Words;
  readonly by: OneOrMore<string>;
  /** Of the roles that may, only the one that leads the case. 由主办机关实施 */
  readonly byLead?: true;
  /** The power used, where it is not the role's own. */
  readonly power?: Power;
  /** The least number of officers who must act together. */
  readonly officers?: number;
  readonly approvedBy?: readonly string[];
  readonly panel?: Panel;
  readonly present?: readonly Presence[];
  /** The subject type it is done to; the case unless said. */
  readonly on?: string;
  readonly when?: Condition;
  readonly each?: Readonly<Record<string, OneOrMore<EachEffects> | undefined>>;
  /** Further effects on the act's own subject where a condition holds before the act; they come last and prevail. */
  readonly also?: OneOrMore<EachEffects>;
  /** The lead of the case passes to this role. 移送 */
  readonly hands?: string;
  /** Another agency may act in these roles from now on. 改变管辖 */
  readonly vacates?: OneOrMore<string>;
  readonly form?: Form;
  readonly bounds?: readonly Bound[];
  /** What was fixed and has not begun is called off; the room and the people are free again. 取消排期 */
  readonly callsOff?: OneOrMore<Sitting>;
  /** Must be done the limit's length before the day the form field `of` names. 提前 */
  readonly ahead?: { readonly limit: string; readonly of: string };
  readonly produces?: readonly string[];
  /** Roles the documents are served on. 送达 */
  readonly serves?: readonly string[];
  /** Roles that are told of it. 告知、通知 */
  readonly tells?: readonly string[];
  /** Known only to the agency that does it and to who approves it, until the file goes on to other organs: the articles. 保密 */
  readonly secret?: readonly Citation[];
  readonly phase: string;
  /** Starts an act of another procedure: a linked case. 关联程序 */
  readonly opens?: { readonly procedure: string; readonly act: string };
  /** Why it may be done in several cases with one form, in each as an act of its own: nobody is judged in it. One by one unless said. 批量办理 */
  readonly batch?: Words;
  readonly basis: readonly Citation[];
}

type SetsOf<V extends Vocabulary> = { readonly [Path in FacetPath<V>]?: ValueAt<V, Path> | FromForm | More };

interface EffectsOf<V extends Vocabulary> extends Effects {
  readonly sets?: SetsOf<V>;
  readonly asks?: OneOrMore<RequestName<V>>;
  readonly answers?: OneOrMore<RequestName<V>>;
  readonly withdraws?: OneOrMore<RequestName<V>>;
  readonly starts?: OneOrMore<LimitName<V>>;
  readonly stops?: OneOrMore<LimitName<V>>;
  readonly drops?: OneOrMore<LimitName<V>>;
  readonly suspends?: OneOrMore<LimitName<V>>;
  readonly resumes?: OneOrMore<LimitName<V>>;
  readonly restarts?: OneOrMore<LimitName<V>>;
  readonly extends?: { readonly limit: LimitName<V>; readonly by: string; readonly of?: string };
  readonly fixes?: { readonly limit: LimitName<V>; readonly until: string };
  readonly turns?: { readonly limit: LimitName<V>; readonly into: string };
}

interface EachEffectsOf<V extends Vocabulary> extends EffectsOf<V> {
  readonly where?: ConditionOf<V>;
}

/** An act that can only speak of its vocabulary: a misspelt facet, value, limit, request, role or phase does not compile. */
export interface ActOf<V extends Vocabulary> extends EffectsOf<V>, Omit<Act, keyof Effects> {
  readonly by: OneOrMore<RoleName<V>>;
  readonly approvedBy?: readonly PostName<V>[];
  readonly present?: readonly (Presence & { readonly who: RoleName<V>; readonly when?: ConditionOf<V> })[];
  readonly on?: SubjectName<V>;
  readonly when?: ConditionOf<V>;
  readonly each?: { readonly [S in Exclude<SubjectName<V>, 'case'>]?: OneOrMore<EachEffectsOf<V>> };
  readonly also?: OneOrMore<EachEffectsOf<V>>;
  readonly bounds?: readonly (Bound & { readonly when?: ConditionOf<V> })[];
  readonly ahead?: { readonly limit: LimitName<V>; readonly of: string };
  readonly hands?: RoleName<V> & ValueAt<V, 'case.lead'>;
  readonly vacates?: OneOrMore<RoleName<V>>;
  readonly serves?: readonly RoleName<V>[];
  readonly tells?: readonly RoleName<V>[];
  readonly phase: PhaseName<V>;
}
