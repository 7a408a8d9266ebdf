export { apiOn, fetchFrom, type TestApi } from './api.ts';
export { wordOf, zipOf } from './archives.ts';
export { browserOf, type TestBrowser } from './browser.ts';
export { attackOn } from './under-attack.ts';
export { accessMatrix, type Breadth } from './access-matrix.ts';
export { groundOn, officer, TABLE_ACCESS, PRACTICES, type TestGround } from './ground.ts';
export { named, STORES, type TestableStore, type TestStore } from './stores.ts';
export { failingDisk, ledgerFor, ORIGIN, someCases, testSigner, testTrust, type TestLedger } from './ledger.ts';
export { filled, MINOR, OUTSIDERS, readablePaths, SEALED, worldOn, type World } from './two-worlds.ts';
