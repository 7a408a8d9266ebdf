import type { Words } from '#justice/basics';
import { counter, facet, fact, flag, type SubjectType } from '#justice/procedures';

/** What became of a notice to correct. 纠正意见的落实 */
const heed = (whose: Words) =>
  facet([`纠正意见(${whose[0]})`, `Correction of ${whose[1]}`], {
    none: ['未提出', 'none'],
    noticed: ['已发出纠正违法通知', 'notice given'],
    urged: ['已督促回复', 'an answer was urged'],
    corrected: ['已回复纠正', 'corrected'],
    refused: ['回复未予纠正', 'not corrected'],
  });

/** The facets of the case itself. 案件 */
export const criminalCase = {
  title: ['案件', 'Case'],
  facets: {
    stage: facet(['诉讼阶段', 'Stage'], {
      report: ['受案审查', 'report under review'],
      unfiled: ['不予立案', 'not filed'],
      investigation: ['侦查', 'investigation'],
      review: ['审查起诉', 'review for prosecution'],
      supplement: ['退回补充侦查', 'returned for supplementary investigation'],
      trial: ['第一审', 'first instance'],
      judged: ['一审宣判后', 'judged, open to appeal'],
      appeal: ['第二审', 'second instance'],
      'death-review': ['死刑复核', 'death penalty review'],
      effective: ['裁判生效', 'effective'],
      retrial: ['再审', 'retrial'],
      special: ['特别程序', 'special procedure'],
      withdrawn: ['撤销案件', 'withdrawn'],
      closed: ['办结', 'closed'],
    }),
    lead: facet(['主办机关', 'Lead agency'], {
      police: ['公安机关', 'public security'],
      supervision: ['监察机关', 'supervision commission'],
      procuratorate: ['人民检察院', 'procuratorate'],
      court: ['第一审人民法院', 'court of first instance'],
      higherCourt: ['第二审人民法院', 'court of second instance'],
      supremeCourt: ['最高人民法院', 'Supreme People’s Court'],
    }),
    origin: fact(['案件来源', 'Origin'], {
      'public-security': ['公安机关侦查', 'public security investigates'],
      procuratorate: ['检察机关自行侦查', 'the procuratorate investigates'],
      supervision: ['监察机关移送', 'handed over by a supervision commission'],
      private: ['自诉', 'private prosecution'],
    }),
    filing: counter(['不予立案的复议、复核次数', 'Challenges to the refusal to file'], 2),
    reasons: flag(['已说明不立案理由', 'Reasons for not filing given']),
    returns: counter(['退回补充侦查次数', 'Returns for supplementary investigation'], 2),
    mode: facet(['审判程序', 'Trial procedure'], {
      ordinary: ['普通程序', 'ordinary'],
      summary: ['简易程序', 'summary'],
      'fast-track': ['速裁程序', 'fast track'],
    }),
    session: facet(['审理状态', 'State of the trial'], {
      none: ['未审理', 'no trial'],
      prepared: ['已确定开庭', 'hearing fixed'],
      running: ['审理中', 'running'],
      adjourned: ['延期审理', 'adjourned'],
      suspended: ['中止审理', 'suspended'],
      halted: ['庭前准备未完成即中止审理', 'suspended before the hearing was prepared'],
      read: ['检察院已阅卷', 'the procuratorate has read the file'],
      revised: ['已决定改判', 'revision decided'],
    }),
    track: facet(['特别程序进展', 'Course of a special procedure'], {
      none: ['未适用', 'none'],
      'absence-approved': ['核准缺席审判', 'trial in absence approved'],
      absence: ['缺席审判', 'trial in absence'],
      confiscation: ['申请没收违法所得', 'confiscation of proceeds applied for'],
      announced: ['没收公告', 'confiscation announced'],
      ruled: ['裁定没收', 'confiscation ruled'],
      treatment: ['申请强制医疗', 'compulsory treatment applied for'],
      treated: ['强制医疗', 'under compulsory treatment'],
      returned: ['退回处理', 'sent back'],
      ended: ['特别程序终结', 'ended'],
    }),
    investigationHeed: heed(['侦查活动', 'the investigation']),
    custodyHeed: heed(['监管执法', 'custody']),
    trialHeed: heed(['审判活动', 'the trial']),
    adjournments: counter(['建议延期补充侦查次数', 'Adjournments for supplementary investigation'], 2),
    remanded: facet(['发回重审', 'Sent back'], {
      no: ['未发回', 'no'],
      yes: ['第二审因事实不清发回', 'by the second instance, for unclear facts'],
      supreme: ['最高人民法院不核准死刑发回', 'by the Supreme People’s Court, which did not approve death'],
    }),
  },
} as const satisfies SubjectType;
