import { choice, number, text } from '#justice/procedures';
import { cpl, criminalLaw, spc } from '#law/statutes';
import { atTrial, executionClocks, executionRequests, heardOnAppeal, inHearing, mayBeHeavier, onTrial } from './trial-conditions.ts';
import { acts, all, any, is, need } from './words.ts';

const judgedBefore = is('accused.standing', 'guilty', 'acquitted');
const inRetrial = all(is('case.stage', 'retrial'), is('case.session', 'running', 'revised'));

/** The sentence may be any the law allows: no appeal of the defence alone stands behind the trial. 不受上诉不加刑限制 */
const unbound = any(
  all(
    inHearing,
    onTrial,
    need([cpl(237, 1), spc(403)], is('accused.sentence', 'none'), [
      '因被告人上诉发回重新审判,没有补充起诉的,不得加重原判刑罚',
      'sent back on the appeal of the defence and without new charges: the earlier sentence may not become heavier',
    ]),
  ),
  all(heardOnAppeal, judgedBefore, mayBeHeavier),
  all(inRetrial, judgedBefore),
);

/** There is an earlier sentence that may not be made heavier. 上诉不加刑 */
const bound = any(
  all(inHearing, onTrial),
  all(heardOnAppeal, is('accused.standing', 'guilty')),
  all(inRetrial, is('accused.standing', 'guilty')),
);

const pleadsOrOrdinary = need([cpl(221), cpl(226), spc(358)], any(is('case.mode', 'ordinary'), is('accused.plea', 'signed', 'recorded')), [
  '不再认罪的,应当转换程序审理',
  'whoever no longer pleads is tried in another procedure',
]);
const hasCounsel = need([cpl(35, 3), cpl(278)], is('accused.counsel', 'retained', 'assigned'), ['没有辩护人', 'there is no counsel']);
const courts = ['court', 'higherCourt'] as const;
const afresh = {
  stops: [...executionClocks, 'cl-reprieve'],
  withdraws: executionRequests,
  also: { where: is('case.stage', 'appeal', 'retrial'), sets: { 'case.session': 'revised' } },
} as const;
const guilty = { 'accused.standing': 'guilty', 'accused.execution': 'none' } as const;
const from = { form: 'sentence' } as const;
const reasons = { charge: text(['罪名', 'Crime']), reasons: text(['事实、证据和量刑理由', 'Facts, evidence and reasons']) } as const;

const exempt = ['免予刑事处罚', 'exempt from punishment'] as const;
const community = ['管制、宣告缓刑', 'public surveillance, or suspended'] as const;
const fine = ['单处附加刑', 'supplementary penalty only'] as const;
const imprisonment = ['有期徒刑、拘役', 'imprisonment'] as const;
const life = ['无期徒刑', 'life'] as const;
const reprieve = ['死刑缓期二年执行', 'death with reprieve'] as const;
const death = ['死刑立即执行', 'death'] as const;

/** What the panel decides about each of the accused, in the first and the second instance and on retrial. 评议决定 */
export const verdicts = acts({
  convict: {
    title: ['认定有罪并量刑', 'Find guilty and sentence'],
    by: courts,
    on: 'accused',
    phase: 'trial',
    when: all(unbound, pleadsOrOrdinary),
    ...afresh,
    sets: { ...guilty, 'accused.sentence': from },
    form: {
      sentence: choice(['判处', 'Sentence'], { exempt, community, fine, imprisonment }),
      months: number(['刑期(月)', 'Months'], { least: 0, optional: true }),
      ...reasons,
    },
    bounds: [{ field: 'months', most: 36, when: is('case.mode', 'fast-track'), basis: [cpl(222, 1)] }],
    produces: ['合议庭评议笔录'],
    basis: [cpl(200), cpl(201), cpl(236, 1), spc(295, 1, 1), spc(295, 1, 2), spc(472, 1, 3)],
  },

  sentenceToLife: {
    title: ['判处无期徒刑', 'Sentence to life'],
    by: courts,
    on: 'accused',
    phase: 'trial',
    when: all(unbound, need(cpl(216, 1), is('case.mode', 'ordinary')), hasCounsel),
    ...afresh,
    sets: { ...guilty, 'accused.sentence': 'life' },
    form: reasons,
    produces: ['合议庭评议笔录'],
    basis: [cpl(200), cpl(35, 3)],
  },

  sentenceToDeath: {
    title: ['判处死刑、死缓', 'Sentence to death'],
    by: courts,
    approvedBy: ['judicial-committee'],
    on: 'accused',
    phase: 'trial',
    when: all(
      unbound,
      need(cpl(216, 1), is('case.mode', 'ordinary')),
      hasCounsel,
      need(criminalLaw(49, 1), is('accused.age', 'adult'), ['不满十八周岁的人不适用死刑', 'no minor is sentenced to death']),
    ),
    ...afresh,
    sets: { ...guilty, 'accused.sentence': from },
    form: { sentence: choice(['判处', 'Sentence'], { reprieve, death }), ...reasons },
    produces: ['合议庭评议笔录', '审判委员会讨论记录'],
    basis: [cpl(200), cpl(35, 3), criminalLaw(48, 1), spc(216, 2, 1)],
  },

  repeatSentence: {
    title: ['重新审判后判处同样刑罚', 'Impose the same sentence after a remand'],
    by: 'court',
    on: 'accused',
    phase: 'trial',
    when: all(inHearing, onTrial, need(cpl(237, 1), is('accused.sentence', 'exempt', 'community', 'fine', 'imprisonment', 'life'))),
    sets: guilty,
    form: reasons,
    produces: ['合议庭评议笔录'],
    basis: [cpl(200), cpl(237, 1), cpl(239)],
  },

  repeatDeathSentence: {
    title: ['重新审判后仍判处死刑、死缓', 'Impose the same death sentence after a remand'],
    by: 'court',
    approvedBy: ['judicial-committee'],
    on: 'accused',
    phase: 'trial',
    when: all(inHearing, onTrial, hasCounsel, need(cpl(237, 1), is('accused.sentence', 'reprieve', 'death'))),
    sets: guilty,
    form: reasons,
    produces: ['合议庭评议笔录', '审判委员会讨论记录'],
    basis: [cpl(200), cpl(237, 1), cpl(239), spc(216, 2, 1)],
  },

  lightenDeath: {
    title: ['死刑改判较轻刑罚', 'A lighter sentence than death'],
    by: courts,
    on: 'accused',
    phase: 'appeal',
    when: all(bound, is('accused.sentence', 'death')),
    ...afresh,
    sets: { ...guilty, 'accused.sentence': from },
    form: { sentence: choice(['改判', 'Sentence'], { reprieve, life, imprisonment }), ...reasons },
    basis: [cpl(236, 1), cpl(237, 1), spc(401)],
  },

  lightenLife: {
    title: ['死缓、无期徒刑改判较轻刑罚', 'A lighter sentence than a reprieved death sentence or life'],
    by: courts,
    on: 'accused',
    phase: 'appeal',
    when: all(bound, is('accused.sentence', 'reprieve', 'life')),
    ...afresh,
    sets: { ...guilty, 'accused.sentence': from },
    form: { sentence: choice(['改判', 'Sentence'], { life, imprisonment }), ...reasons },
    basis: [cpl(236, 1), cpl(237, 1), spc(401)],
  },

  lightenImprisonment: {
    title: ['有期徒刑、拘役改判较轻刑罚', 'A lighter sentence than the imprisonment imposed'],
    by: courts,
    on: 'accused',
    phase: 'appeal',
    when: all(bound, is('accused.sentence', 'imprisonment')),
    ...afresh,
    sets: { ...guilty, 'accused.sentence': from },
    form: {
      sentence: choice(['改判', 'Sentence'], { imprisonment, community, fine, exempt }),
      before: number(['原判刑期(月)', 'Months before'], { least: 1 }),
      after: number(['改判刑期(月)', 'Months now'], { least: 0 }),
      ...reasons,
    },
    bounds: [{ field: 'after', mostOf: 'before', basis: [cpl(237, 1)] }],
    basis: [cpl(236, 1), cpl(237, 1), spc(401)],
  },

  lightenOther: {
    title: ['管制、缓刑、附加刑改判较轻处理', 'A lighter outcome than a sentence in the community or a fine'],
    by: courts,
    on: 'accused',
    phase: 'appeal',
    when: all(bound, is('accused.sentence', 'community', 'fine')),
    ...afresh,
    sets: { ...guilty, 'accused.sentence': from },
    form: { sentence: choice(['改判', 'Sentence'], { fine, exempt }), ...reasons },
    basis: [cpl(236, 1), cpl(237, 1), spc(401)],
  },

  acquit: {
    title: ['认定无罪', 'Acquit'],
    by: courts,
    on: 'accused',
    phase: 'trial',
    when: all(
      any(all(inHearing, onTrial), all(heardOnAppeal, is('accused.standing', 'guilty')), all(inRetrial, is('accused.standing', 'guilty'))),
      need([cpl(221), cpl(226), spc(368, 1, 1), spc(375, 1, 1)], is('case.mode', 'ordinary'), [
        '可能不构成犯罪的,应当转为普通程序审理',
        'where there may be no crime, the case changes to ordinary procedure first',
      ]),
    ),
    ...afresh,
    sets: { 'accused.standing': 'acquitted', 'accused.sentence': 'none', 'accused.execution': 'none' },
    form: {
      ground: choice(['无罪的情形', 'Ground'], {
        law: ['依据法律认定无罪', 'innocent in law'],
        evidence: ['证据不足、指控的犯罪不能成立', 'the evidence does not suffice'],
        responsibility: ['不负刑事责任', 'not criminally responsible'],
      }),
      reasons: text(['理由', 'Reasons']),
    },
    produces: ['合议庭评议笔录'],
    basis: [cpl(200), cpl(236, 1), spc(295, 1, 3), spc(295, 1, 4), spc(295, 1, 6), spc(295, 1, 7), spc(472, 2)],
  },

  terminate: {
    title: ['终止审理', 'Terminate the trial'],
    by: courts,
    on: 'accused',
    phase: 'trial',
    when: any(
      all(atTrial, onTrial),
      all(is('case.stage', 'appeal'), is('case.session', 'prepared', 'read', 'running', 'revised'), judgedBefore),
    ),
    stops: [...executionClocks, 'cpl-bail', 'cpl-residential-surveillance', 'cpl-arrest-execution'],
    withdraws: ['appeal', ...executionRequests],
    sets: {
      'accused.standing': 'discharged',
      'accused.sentence': 'none',
      'accused.execution': 'none',
      'accused.custody': 'none',
      'accused.arrest': 'none',
    },
    form: {
      ground: choice(['终止审理的情形', 'Ground'], {
        death: ['被告人死亡', 'the defendant has died'],
        time: ['追诉时效已过或者特赦', 'time-barred or amnesty'],
        complaint: ['告诉才处理', 'prosecuted on complaint only'],
      }),
    },
    produces: ['终止审理裁定书'],
    serves: ['procuratorate', 'family'],
    basis: [cpl(16), cpl(297, 1), spc(295, 1, 8), spc(295, 1, 9), spc(295, 1, 10), spc(390, 1), spc(606, 1)],
  },
});
