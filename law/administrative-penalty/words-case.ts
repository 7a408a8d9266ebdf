import { facet, fact, type SubjectType } from '#justice/procedures';

/** The facets of the case itself. 行政处罚案件 */
export const penaltyCase = {
  title: ['案件', 'Case'],
  facets: {
    handler: fact(['处罚机关', 'Handling agency'], {
      agency: ['一般行政机关', 'an administrative agency'],
      police: ['公安机关', 'public security'],
    }),
    stage: facet(['办案阶段', 'Stage'], {
      found: ['发现', 'found'],
      filed: ['立案调查', 'filed'],
      investigated: ['已调查取证', 'investigated'],
      unfiled: ['不予立案', 'not filed'],
      stopped: ['终止调查', 'stopped'],
    }),
    file: facet(['案卷', 'File'], { open: ['在办', 'open'], archived: ['结案归档', 'archived'] }),
  },
} as const satisfies SubjectType;

/** A thing registered, sealed or seized in the case. 涉案财物 */
export const thing = {
  title: ['涉案财物', 'Thing'],
  facets: {
    hold: facet(['处置', 'Hold'], {
      none: ['未采取措施', 'none'],
      registered: ['先行登记保存', 'registered and kept'],
      seized: ['查封、扣押', 'sealed or seized'],
      released: ['解除、退还', 'released'],
      confiscated: ['没收', 'confiscated'],
      destroyed: ['销毁', 'destroyed'],
      sold: ['拍卖或者依法处理', 'auctioned or lawfully disposed of'],
    }),
  },
} as const satisfies SubjectType;
