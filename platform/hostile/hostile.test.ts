import { afterAll, beforeAll, expect, test } from 'vitest';
import { attackOn, STORES, type TestStore } from '#platform/testing';

const REQUESTS = 5000;
let opened: TestStore;

beforeAll(async () => {
  opened = await STORES[0]!.open();
});
afterAll(() => opened.end());

test('H1 whatever is sent, the server answers calmly: nothing fails inside, nothing is told of it, nothing is lost on the way', async () => {
  const { wounds, rejections, byStatus } = await attackOn({ database: opened.database, requests: REQUESTS, seed: 20261127 });
  expect(wounds.slice(0, 5)).toEqual([]);
  expect(rejections).toEqual([]);
  // The attack is worth something only while it reaches the inside: what it asks is refused for many reasons, and done now and then.
  for (const status of ['200', '201', '400', '401', '403', '404', '415', '422'])
    expect([status, byStatus[status]]).toEqual([status, expect.any(Number)]);
});
