import type { CivilDay, Words } from '#justice/basics';
import type { ActorKind, Power } from '#justice/procedures';

/** The tier of the state an agency belongs to. 层级 */
export type Tier = 'station' | 'district' | 'city' | 'province' | 'nation';

/** How an agency stands to the one above it: police and procuratorates are led, courts supervised in their trials, bureaus guided. 领导、监督、指导 */
export type Superiority = 'leads' | 'supervises' | 'guides';

/** An organisation that holds powers. 机关 */
export interface Agency {
  readonly id: string;
  readonly kind: Exclude<ActorKind, 'party' | 'station' | 'law'>;
  readonly name: Words;
  /** As it stands in case numbers: 东0105, 江北. 代字 */
  readonly code: string;
  readonly tier: Tier;
  /** The division it serves. 管辖区域 */
  readonly area: string;
  readonly above?: { readonly agency: string; readonly by: Superiority };
  /** The roles it may hold at its own level, by procedure: `criminal/police`, `criminal/court` … 可担任的办案主体 */
  readonly offices: readonly string[];
  readonly powers: readonly Power[];
  readonly from: CivilDay;
  readonly to?: CivilDay;
}

/** A part of an agency. 内设机构 */
export interface Unit {
  readonly id: string;
  readonly agency: string;
  readonly name: Words;
  /** How many posts it may fill. 编制 */
  readonly quota?: number;
  readonly from: CivilDay;
  readonly to?: CivilDay;
}

/** Somebody who may act for an agency. 人员 */
export interface Officer {
  readonly id: string;
  readonly name: string;
  /** Told apart from others of the same name by this. 警号、证号 */
  readonly badge: string;
  /** The most confidential label the officer may read. 知密范围 */
  readonly clearance: Label;
}

/** How confidential a case or a document is. 公开、内部、工作秘密、敏感个人信息、封存 */
export type Label = 'public' | 'internal' | 'work-secret' | 'sensitive' | 'sealed';

/** An officer's post in an agency, between dates. 任职 */
export interface Appointment {
  readonly id: string;
  readonly officer: string;
  readonly agency: string;
  readonly unit?: string;
  /** The grade the person holds: 员额检察官、审判员、民警 … */
  readonly rank: Rank;
  /** Posts whose approval acts ask for: `police-head`, `court-president` … */
  readonly posts: readonly string[];
  readonly from: CivilDay;
  readonly to?: CivilDay;
}

/** What an officer is appointed as. 职务序列 */
export type Rank =
  | 'police-officer'
  | 'prosecutor'
  | 'assistant-prosecutor'
  | 'judge'
  | 'assistant-judge'
  | 'people-assessor'
  | 'clerk'
  | 'prison-officer'
  | 'corrections-officer'
  | 'justice-officer'
  | 'enforcement-officer'
  | 'supervisor'
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator';

/** Somebody stands in for an appointment's posts for some days. 代理 */
export interface Deputy {
  readonly appointment: string;
  readonly officer: string;
  readonly from: CivilDay;
  readonly to: CivilDay;
}

/** A courtroom, a hall, or a place from which somebody joins by a link. 法庭、会议室、远程点位 */
export interface Room {
  /** Its agency and its name: `fy-north/第三法庭`. */
  readonly id: string;
  readonly agency: string;
  readonly name: Words;
  readonly seats: number;
  /** Whether it can be joined from other such rooms. 远程视频 */
  readonly hasLink: boolean;
}

/** Everybody who may act, for whom, since when. 机关与人员名册 */
export interface Roster {
  readonly agencies: readonly Agency[];
  readonly units: readonly Unit[];
  readonly officers: readonly Officer[];
  readonly appointments: readonly Appointment[];
  readonly deputies: readonly Deputy[];
  readonly rooms: readonly Room[];
}
