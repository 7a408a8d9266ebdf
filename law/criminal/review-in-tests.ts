import { filed, given, type Setting, type Story } from './cases-in-tests.ts';

/** The same act to every accused. */
export const toEach = (story: Story, at: string, name: string): Story =>
  story.file.subjects.filter(({ type }) => type === 'accused').reduce((told, { id }) => told.act(at, name, { on: id }), story);

/** Everybody on bail since Tuesday 3 March 2026; the police send the case on Wednesday 1 April, and it is taken in the same day. */
export const inReview = (setting?: Setting): Story =>
  toEach(filed(setting), '2026-03-03', 'decideBail').acts(['2026-04-01', 'transferForProsecution'], ['2026-04-01', 'acceptForReview']);

/** A supervision commission’s case, taken in on 1 April; nobody was retained. */
export const fromSupervision = (setting: Setting = {}): Story =>
  given({ ...setting, origin: 'supervision' }).acts(['2026-04-01', 'transferFromSupervision'], ['2026-04-01', 'acceptForReview']);

/** A case the procuratorate investigated itself, taken in on 1 April. */
export const ownCase = (setting: Setting = {}): Story =>
  given({ ...setting, origin: 'procuratorate' }).acts(
    ['2026-03-02', 'fileOwnCase'],
    ['2026-04-01', 'transferOwnCase'],
    ['2026-04-01', 'acceptForReview'],
  );

/** Everybody told their rights, questioned on 3 April, defended, and heard on 7 April. */
export const hearAll = (story: Story): Story => {
  const people = story.file.subjects.filter(({ type }) => type === 'accused');
  const defended = people.reduce((told, { id, state }) => {
    const questioned = told.acts(
      ['2026-04-03', 'tellRightsInReview', { on: id }],
      ['2026-04-03', 'questionInReview', { on: id, present: ['guardian'] }],
    );
    const mustHave = state['accused.age'] === 'minor' || state['accused.gravity'] === 'life-or-death';
    return mustHave
      ? questioned.acts(['2026-04-03', 'notifyLegalAid', { on: id, by: 'procuratorate' }], ['2026-04-03', 'assignCounsel', { on: id }])
      : questioned.act('2026-04-03', 'arrangeDutyCounsel', { on: id });
  }, story);
  return people.reduce((told, { id }) => told.act('2026-04-07', 'hearOpinions', { on: id }), defended);
};

/** A police case in which everybody was heard. */
export const heard = (setting?: Setting): Story => hearAll(inReview(setting));

/** One minor of whom a year or less is expected. */
export const oneMinor: Setting = { accused: { 甲: { age: 'minor', gravity: 'up-to-one' } } };
