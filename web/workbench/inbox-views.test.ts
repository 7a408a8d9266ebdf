import { expect, test } from 'vitest';
import { deskPath, isNarrowed } from './inbox-views.ts';

test('UI7 what the address of the desk says is what the server is asked for', () => {
  expect(deskPath({})).toBe('/inbox?scope=mine&view=todo');
  expect(deskPath({ scope: 'agency', held: true, due: 'urgent', stage: 'review' })).toBe(
    '/inbox?scope=agency&view=all&due=urgent&held=yes&stage=review',
  );
  expect(deskPath({ view: 'returned', q: '江北 27', kind: 'request' })).toBe(
    `/inbox?scope=mine&view=returned&kind=request&q=${encodeURIComponent('江北').replaceAll('%20', '+')}+27`,
  );
});

test('UI8 a view alone is not a narrowing, any filter in it is', () => {
  expect([isNarrowed({ view: 'all' }), isNarrowed({ scope: 'agency' }), isNarrowed({ due: 'over' }), isNarrowed({ q: '张' })]).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
