import { articles, money, text } from '#justice/procedures';
import { penalty, policeAdministrativeRules } from '#law/statutes';
import { decided, heard, policeCase, responsible } from './conditions.ts';
import { acts, all, is, need, not } from './words.ts';

const onTheSpot = all(is('case.stage', 'found'), is('party.outcome', 'none'), not(is('party.proposal', 'no-penalty')), responsible, heard);

const DECISION_FORM = {
  act: text(['违法行为', 'Unlawful act']),
  articles: articles(['处罚依据', 'Articles applied']),
  place: text(['时间、地点', 'Time and place']),
};

const FINE_BOUNDS = [
  { field: 'fine', least: 1, basis: [penalty(51)] },
  { field: 'fine', most: 20_000, when: is('party.kind', 'citizen'), basis: [penalty(51)] },
  { field: 'fine', most: 300_000, when: is('party.kind', 'organisation'), basis: [penalty(51)] },
];

const CLOCKS = ['rec-apply', 'adm-sue'] as const;

const warned = { ...decided, 'party.outcome': 'warned', 'party.delivery': 'on-the-spot', 'party.remedy': 'open' } as const;
const fined = { ...warned, 'party.outcome': 'fined', 'party.duty': 'owed' } as const;

/** Penalties decided and handed over on the spot. 简易程序:当场处罚 */
export const summary = acts({
  tellOnTheSpot: {
    title: ['出示执法证件并当场口头告知', 'Show the card and tell the party on the spot'],
    by: 'agency',
    on: 'party',
    phase: 'summary',
    when: all(is('case.stage', 'found'), is('party.outcome', 'none'), is('party.notice', 'none'), responsible),
    sets: { 'party.notice': 'told' },
    form: { facts: text(['事实、理由、依据和拟处罚内容', 'Facts, reasons, articles and intended penalty']) },
    basis: [penalty(44), penalty(52, 1), policeAdministrativeRules(38, 1, 3)],
  },

  fineOnTheSpot: {
    title: ['当场处以罚款', 'Fine on the spot'],
    by: 'agency',
    officers: 2,
    on: 'party',
    phase: 'summary',
    when: all(onTheSpot, need(policeAdministrativeRules(39, 1), is('case.handler', 'agency'))),
    starts: ['pen-pay', ...CLOCKS],
    sets: fined,
    form: { ...DECISION_FORM, fine: money(['罚款数额', 'Fine']) },
    bounds: FINE_BOUNDS,
    produces: ['当场行政处罚决定书'],
    serves: ['party'],
    basis: [penalty(42, 1), penalty(51), penalty(52)],
  },

  warnOnTheSpot: {
    title: ['当场给予警告', 'Warn on the spot'],
    by: 'agency',
    officers: 2,
    on: 'party',
    phase: 'summary',
    when: all(onTheSpot, need(policeAdministrativeRules(39, 1), is('case.handler', 'agency'))),
    starts: CLOCKS,
    sets: warned,
    form: DECISION_FORM,
    produces: ['当场行政处罚决定书'],
    serves: ['party'],
    basis: [penalty(42, 1), penalty(51), penalty(52)],
  },

  policeFineOnTheSpot: {
    title: ['人民警察当场处以罚款', 'A police officer fines on the spot'],
    by: 'agency',
    on: 'party',
    phase: 'summary',
    when: all(onTheSpot, policeCase),
    starts: ['pen-pay', 'pen-police-record', ...CLOCKS],
    sets: fined,
    form: { ...DECISION_FORM, fine: money(['罚款数额', 'Fine']) },
    bounds: FINE_BOUNDS,
    produces: ['当场处罚决定书'],
    serves: ['party'],
    basis: [penalty(51), policeAdministrativeRules(37, 1), policeAdministrativeRules(38), policeAdministrativeRules(39, 1)],
  },

  policeWarnOnTheSpot: {
    title: ['人民警察当场给予警告', 'A police officer warns on the spot'],
    by: 'agency',
    on: 'party',
    phase: 'summary',
    when: all(onTheSpot, policeCase),
    starts: ['pen-police-record', ...CLOCKS],
    sets: warned,
    form: DECISION_FORM,
    produces: ['当场处罚决定书'],
    serves: ['party'],
    basis: [penalty(51), policeAdministrativeRules(37, 1), policeAdministrativeRules(38), policeAdministrativeRules(39, 1)],
  },

  recordOnTheSpotDecision: {
    title: ['当场处罚决定报所属机关备案', 'File the on-the-spot decision with the agency'],
    by: 'agency',
    on: 'party',
    phase: 'summary',
    when: need(penalty(52, 3), is('party.delivery', 'on-the-spot')),
    stops: 'pen-police-record',
    sets: { 'party.delivery': 'recorded' },
    batch: ['决定已经作出并交付，只报送备案', 'the decision is made and delivered; only its copy is filed'],
    basis: [penalty(52, 3), policeAdministrativeRules(39, 2)],
  },
});
