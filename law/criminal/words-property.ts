import { facet, flag, type SubjectType } from '#justice/procedures';

/** An item of property from seizure to disposal. 涉案财物 */
export const property = {
  title: ['涉案财物', 'Property'],
  facets: {
    hold: facet(['查封扣押冻结', 'Hold'], {
      none: ['未控制', 'none'],
      seized: ['查封、扣押', 'seized'],
      frozen: ['冻结', 'frozen'],
    }),
    listed: flag(['已列清单', 'On the list']),
    sent: flag(['随案移送', 'Sent with the file']),
    order: facet(['处理决定', 'Decision on it'], {
      none: ['未决定', 'none'],
      release: ['解除退还', 'to be released'],
      victim: ['返还被害人', 'to be returned to the victim'],
      confiscation: ['没收上缴', 'to be confiscated'],
    }),
    ending: facet(['处置结果', 'Disposal'], {
      none: ['未处置', 'none'],
      returned: ['返还', 'returned'],
      confiscated: ['没收上缴', 'confiscated'],
      destroyed: ['销毁', 'destroyed'],
      transferred: ['移送主管机关', 'handed to the competent agency'],
    }),
    claim: facet(['案外人异议', 'Third-party claim'], {
      none: ['无异议', 'none'],
      raised: ['已提出', 'raised'],
      settled: ['已处理', 'settled'],
    }),
  },
} as const satisfies SubjectType;

/** The victim, and their civil claim. 被害人 */
export const victim = {
  title: ['被害人', 'Victim'],
  facets: {
    claim: facet(['附带民事诉讼', 'Civil claim'], {
      none: ['未提起', 'none'],
      filed: ['已提起', 'filed'],
      settled: ['调解、和解', 'settled'],
      judged: ['已判决', 'judged'],
      withdrawn: ['撤回', 'withdrawn'],
      dismissed: ['不予受理、驳回起诉', 'not accepted or dismissed'],
    }),
    secured: flag(['财产保全', 'Assets preserved']),
  },
} as const satisfies SubjectType;
