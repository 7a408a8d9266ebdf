import { text } from '#justice/procedures';
import { cpl, procuratorateRules, spc } from '#law/statutes';
import { freed, onTrial } from './trial-conditions.ts';
import { acts, all, expired, is, need, not, pending, running, some } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
/** A ruling that ends the trial is not yet in force. 裁定未生效 */
const open = all(is('case.stage', 'judged'), some('accused', onTrial));
const isPrivate = is('case.origin', 'private');
const ruled = all(open, not(isPrivate));
/** A private prosecution was dismissed, and the ruling is not yet in force. 驳回自诉裁定未生效 */
const dismissed = all(open, isPrivate);
const panel = { sizes: [3, 5], basis: [cpl(183, 4)] } as const;

/** The defendant is out of the case. 驳回生效 */
const over = {
  stops: ['cpl-appeal-ruling', 'cpl-trial-second'],
  sets: { 'case.stage': 'effective' },
  each: {
    accused: {
      where: onTrial,
      stops: freed.stops,
      sets: { ...freed.sets, 'accused.standing': 'discharged', 'accused.sentence': 'none' },
    },
  },
} as const;

/** The case is the procuratorate's again, which must decide not to prosecute. 撤诉生效 */
const withdrawn = {
  stops: ['cpl-appeal-ruling', 'cpl-trial-second'],
  sets: { 'case.stage': 'review', 'case.track': 'none' },
  each: {
    accused: {
      where: onTrial,
      sets: { 'accused.standing': 'suspect', 'accused.sentence': 'none' },
      starts: ['cpl-prosecution-review', 'ppr-withdrawn-dismissal'],
    },
  },
  hands: 'procuratorate',
} as const;

/** Appeal against the ruling that allows an indictment to be withdrawn. 不服裁定的上诉 */
export const rulingAppeal = acts({
  appealRuling: {
    title: ['对准许撤回起诉裁定上诉', 'Appeal against the ruling'],
    by: ['accused', 'guardian'],
    phase: 'appeal',
    when: all(ruled, need(cpl(230), running('cpl-appeal-ruling'), ['不在五日上诉期限内', 'outside the five days for appeal'])),
    asks: 'ruling-appeal',
    starts: 'cpl-trial-second',
    form: reasons,
    produces: ['上诉状'],
    serves: ['court'],
    tells: ['procuratorate'],
    basis: [cpl(227, 1), cpl(230), spc(378, 1), spc(380, 1)],
  },

  withdrawalTakesEffect: {
    title: ['期满无上诉、撤回起诉生效', 'Nobody appealed: the withdrawal takes effect'],
    by: 'law',
    phase: 'appeal',
    when: all(
      ruled,
      need(cpl(230), expired('cpl-appeal-ruling'), ['上诉期限未满', 'the time for appeal is not over']),
      not(pending('ruling-appeal')),
    ),
    ...withdrawn,
    basis: [cpl(230), cpl(259, 2, 1), procuratorateRules(424, 2)],
  },

  upholdRuling: {
    title: ['驳回对裁定的上诉', 'Uphold the ruling'],
    by: 'higherCourt',
    phase: 'appeal',
    when: ruled,
    answers: 'ruling-appeal',
    panel,
    ...withdrawn,
    form: reasons,
    produces: ['刑事裁定书'],
    serves: ['accused', 'procuratorate'],
    tells: ['court'],
    basis: [cpl(240), cpl(244), procuratorateRules(424, 2)],
  },

  quashRuling: {
    title: ['撤销准许撤回起诉裁定', 'Quash the ruling: the trial goes on'],
    by: 'higherCourt',
    phase: 'appeal',
    when: ruled,
    answers: 'ruling-appeal',
    panel,
    stops: ['cpl-appeal-ruling', 'cpl-trial-second'],
    starts: 'cpl-trial-first',
    sets: { 'case.stage': 'trial', 'case.session': 'none', 'case.mode': 'ordinary' },
    hands: 'court',
    form: reasons,
    produces: ['刑事裁定书'],
    serves: ['accused', 'procuratorate'],
    tells: ['court'],
    basis: [cpl(240), cpl(241), cpl(244)],
  },

  appealDismissal: {
    title: ['对驳回自诉裁定上诉', 'Appeal against the dismissal'],
    by: 'victim',
    phase: 'appeal',
    when: all(
      dismissed,
      need([cpl(230), spc(322, 1)], running('cpl-appeal-ruling'), ['不在五日上诉期限内', 'outside the five days for appeal']),
    ),
    asks: 'ruling-appeal',
    starts: 'cpl-trial-second',
    form: reasons,
    produces: ['上诉状'],
    serves: ['court'],
    tells: ['accused'],
    basis: [cpl(227, 1), cpl(230), spc(322, 1), spc(380, 1)],
  },

  dismissalTakesEffect: {
    title: ['期满无上诉、驳回自诉生效', 'Nobody appealed: the dismissal takes effect'],
    by: 'law',
    phase: 'appeal',
    when: all(
      dismissed,
      need(cpl(230), expired('cpl-appeal-ruling'), ['上诉期限未满', 'the time for appeal is not over']),
      not(pending('ruling-appeal')),
    ),
    ...over,
    basis: [cpl(230), cpl(259, 2, 1)],
  },

  upholdDismissal: {
    title: ['维持驳回自诉裁定', 'Uphold the dismissal'],
    by: 'higherCourt',
    phase: 'appeal',
    when: dismissed,
    answers: 'ruling-appeal',
    panel,
    ...over,
    form: reasons,
    produces: ['刑事裁定书'],
    serves: ['victim', 'accused'],
    tells: ['court'],
    basis: [cpl(240), cpl(244)],
  },

  quashDismissal: {
    title: ['撤销驳回自诉裁定、指令审理', 'Quash the dismissal: the case is tried'],
    by: 'higherCourt',
    phase: 'appeal',
    when: dismissed,
    answers: 'ruling-appeal',
    panel,
    stops: ['cpl-appeal-ruling', 'cpl-trial-second'],
    starts: 'cpl-trial-private',
    sets: { 'case.stage': 'trial', 'case.session': 'none', 'case.mode': 'ordinary' },
    hands: 'court',
    form: reasons,
    produces: ['刑事裁定书'],
    serves: ['victim', 'accused'],
    tells: ['court'],
    basis: [cpl(240), cpl(241), spc(322, 2)],
  },
});
