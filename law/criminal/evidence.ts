import type { Citation } from '#justice/basics';
import { files, type Volume } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules } from '#law/statutes';

/** The eight kinds of evidence, in the order of the law. 证据种类 */
const EVIDENCE_KINDS = {
  physical: ['物证', 'physical evidence'],
  documentary: ['书证', 'documentary evidence'],
  witness: ['证人证言', 'testimony of a witness'],
  victim: ['被害人陈述', 'statement of a victim'],
  accused: ['犯罪嫌疑人、被告人供述和辩解', 'statement and defence of the suspect or the accused'],
  expert: ['鉴定意见', 'expert opinion'],
  record: ['勘验、检查、辨认、侦查实验等笔录', 'record of an inspection, examination, identification or re-enactment'],
  audiovisual: ['视听资料、电子数据', 'audio-visual or electronic data'],
} as const;

/** Evidence handed in with an act: each piece with its kind and what it is to prove; where it must be handed in, the act's own text asks for it. */
const evidenceOf = (...basis: readonly Citation[]) => ({
  exhibits: files(['证据', 'Evidence'], { kinds: EVIDENCE_KINDS, basis: [cpl(50, 2), ...basis], optional: true }),
});

/** What the act before the prosecutor or the court goes with. 案卷材料 */
const dossierOf = (...basis: readonly Citation[]) => ({
  dossier: files(['随案移送的案卷材料', 'Dossier handed over'], { basis, optional: true }),
});

/** What was brought with a report is listed, signed and kept. 接受证据材料 */
export const brought = evidenceOf(policeRules(170));
/** Photographs and records of an inspection, an examination, a search. 勘验、检查、搜查所附 */
export const inspected = evidenceOf(cpl(133, 1));
export const searched = evidenceOf(cpl(140));
/** The list made at the scene, and pictures of what was taken. 查封、扣押清单 */
export const seized = evidenceOf(cpl(142));
/** The written opinion. 鉴定意见 */
export const appraised = evidenceOf(cpl(147, 1));
/** Testimony, recordings. 笔录、录音录像 */
export const heard = evidenceOf(cpl(52));
/** With the request for arrest go dossier and evidence. 提请批准逮捕 */
export const withArrestRequest = { ...dossierOf(cpl(87), policeRules(137)), ...evidenceOf(cpl(87), policeRules(137)) } as const;
/** With the opinion on prosecution goes all of it. 移送审查起诉 */
export const withTransfer = {
  ...dossierOf(cpl(162, 1), policeRules(287), policeRules(289)),
  ...evidenceOf(cpl(162, 1), policeRules(288, 1)),
} as const;
/** With the indictment goes all of it. 提起公诉 */
export const withIndictment = { ...dossierOf(cpl(176, 1), procuratorateRules(47, 1)), ...evidenceOf(cpl(176, 1)) } as const;

/** The dossier is the instruments of the case and its evidence. What an investigator keeps for the file of the organ itself is no part of it. 卷宗 */
export const volumes: readonly Volume[] = [
  { title: ['诉讼文书卷', 'Instruments'], holds: 'instruments', basis: [policeRules(287), procuratorateRules(47, 1)] },
  { title: ['证据材料卷', 'Evidence'], holds: 'evidence', basis: [cpl(50, 2), policeRules(287), procuratorateRules(47, 1)] },
];
