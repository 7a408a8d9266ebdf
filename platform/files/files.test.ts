import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanName, directoryFiles, sniff, type Received } from '#platform/files';
import { wordOf, zipOf } from '#platform/testing';

const root = mkdtempSync(join(tmpdir(), 'fashu-files-'));
const store = directoryFiles(root);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const MOST = 8_388_608;
async function* inParts(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const bytesOf = (said: string | Uint8Array | readonly number[]): Uint8Array =>
  typeof said === 'string' ? new Uint8Array(Buffer.from(said)) : Uint8Array.from(said);
const taken = async (said: string | Uint8Array | readonly number[]): Promise<Received> => {
  const received = await store.receive(inParts(bytesOf(said), 65_536), MOST);
  if (received === undefined) throw new Error('too large');
  return received;
};
const digestOf = (said: Uint8Array): string => `sha-256:${createHash('sha256').update(said).digest('hex')}`;
const everyFile = (): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [join(one.parentPath, one.name)] : []));

describe('F files lie by what they are', () => {
  test('F1 what comes in in parts is one file, under its digest, read by its owner only', async () => {
    const bytes = randomBytes(1000);
    const received = await store.receive(inParts(bytes), MOST);
    expect(received).toMatchObject({ file: digestOf(bytes), bytes: 1000 });
    await received?.keep();
    const hex = digestOf(bytes).slice('sha-256:'.length);
    const path = join(root, hex.slice(0, 2), hex);
    expect(everyFile()).toContain(path);
    if (process.platform !== 'win32') {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(join(root, hex.slice(0, 2))).mode & 0o777).toBe(0o700);
    }
  });

  test('F2 the same bytes twice are one file; a part of it is read alone', async () => {
    for (const _ of [1, 2]) await (await taken('同样的内容')).keep();
    const file = digestOf(bytesOf('同样的内容'));
    expect(everyFile().filter((path) => path.endsWith(file.slice('sha-256:'.length)))).toHaveLength(1);
    expect(await text((await store.open(file))!)).toBe('同样的内容');
    expect(await text((await store.open(file, { from: 3, to: 5 }))!)).toBe('样');
    await store.remove(file);
    expect(await store.open(file)).toBeUndefined();
  });

  test('F3 what is more than the most leaves nothing behind, nor does what breaks off', async () => {
    const before = everyFile();
    expect(await store.receive(inParts(randomBytes(101)), 100)).toBeUndefined();
    const breaksOff = async function* (): AsyncGenerator<Uint8Array> {
      yield randomBytes(10);
      throw new Error('the line is dead');
    };
    await expect(store.receive(breaksOff(), 100)).rejects.toThrow('the line is dead');
    await (await taken('不要了')).discard();
    expect(everyFile()).toEqual(before);
    expect(await store.receive(inParts(randomBytes(100)), 100)).toMatchObject({ bytes: 100 });
  });

  test('F4 what a killed process left half done is swept away, what is coming in just now is not', async () => {
    const old = join(root, 'incoming', 'left-behind');
    writeFileSync(old, '半');
    utimesSync(old, 1, 1);
    const fresh = await taken('正在上传');
    await store.sweep(Date.now() - 60_000);
    expect(everyFile()).not.toContain(old);
    await fresh.keep();
    expect(await store.open(fresh.file)).toBeDefined();
  });
});

const MP4 = [0, 0, 0, 24, ...Buffer.from('ftypisom'), 0, 0, 2, 0];
const M4A = [0, 0, 0, 24, ...Buffer.from('ftypM4A '), 0, 0, 2, 0];
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('F a file is what its bytes say', () => {
  test.each<readonly [what: string, said: string | Uint8Array | readonly number[], type: string]>([
    ['PDF', '%PDF-1.7\n', 'application/pdf'],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'image/png'],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0, 0], 'image/jpeg'],
    ['WebP', 'RIFF\u{1}\u{1}\u{1}\u{1}WEBPVP8 ', 'image/webp'],
    ['WAV', 'RIFF\u{1}\u{1}\u{1}\u{1}WAVEfmt ', 'audio/wav'],
    ['TIFF, little end first', [0x49, 0x49, 0x2a, 0, 8], 'image/tiff'],
    ['TIFF, big end first', [0x4d, 0x4d, 0, 0x2a, 8], 'image/tiff'],
    ['MP3 with a tag', 'ID3\u{3}', 'audio/mpeg'],
    ['MP3 without', [0xff, 0xfb, 0x90, 0], 'audio/mpeg'],
    ['M4A', M4A, 'audio/mp4'],
    ['MP4', MP4, 'video/mp4'],
    ['text', '询问笔录\r\n问:你几点到家?', 'text/plain'],
    ['text in GB18030', [0xd1, 0xaf, 0xce, 0xca], 'text/plain'],
    ['a page is text and nothing more', '<script>alert(1)</script>', 'text/plain'],
    ['a word processor’s document', wordOf('起诉意见书'), WORD],
    ['a spreadsheet', zipOf({ 'xl/workbook.xml': '<x/>' }), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [
      'an open document',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'application/vnd.oasis.opendocument.text',
    ],
  ])('F5 %s is taken', async (_what, said, mediaType) => {
    expect(await sniff(await taken(said))).toMatchObject({ mediaType });
  });

  test.each<readonly [what: string, said: string | Uint8Array | readonly number[], why: string]>([
    ['an archive', zipOf({ '证据.txt': '一' }), 'archive'],
    ['an archive without an end', 'PK\u{3}\u{4}', 'archive'],
    ['an open document of another kind', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text-master' }), 'archive'],
    ['a document with macros', wordOf('一', { 'word/vbaProject.bin': 'x' }), 'macros'],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0], 'unknown'],
    ['bytes', [0, 1, 2, 3, 0xff], 'unknown'],
    ['text with a control character', 'a\u{1}b', 'unknown'],
    ['a film of a kind not taken', [0, 0, 0, 24, ...Buffer.from('ftypqt  ')], 'unknown'],
  ])('F6 %s is refused', async (_what, said, refused) => {
    expect(await sniff(await taken(said))).toEqual({ refused });
  });

  test('F7 what a document says is read wherever people write in it', async () => {
    const document = wordOf('正文', { 'word/header1.xml': '<w:p>绝密</w:p>', 'docProps/core.xml': '<dc:title>机密★10年</dc:title>' });
    const found = await sniff(await taken(document));
    expect('text' in found ? found.text.split('\n') : []).toEqual(expect.arrayContaining(['正文', '绝密', '机密★10年']));
  });

  test('F8 a document that cannot be read through is refused, also where it would unfold without end', async () => {
    const whole = wordOf('正文'.repeat(50));
    const at = Buffer.from(whole).indexOf('word/document.xml') + 'word/document.xml'.length;
    const broken = whole.slice();
    broken.fill(0xff, at, at + 8);
    expect(await sniff(await taken(broken))).toEqual({ refused: 'unreadable' });
    expect(await sniff(await taken(wordOf('零'.repeat(11_500_000))))).toEqual({ refused: 'unreadable' });
  });
});

test.each<readonly [given: string, type: Parameters<typeof cleanName>[1], name: string]>([
  ['现场照片.JPG', 'image/jpeg', '现场照片.jpg'],
  ['现场照片.jpeg', 'image/jpeg', '现场照片.jpeg'],
  ['扫描件', 'application/pdf', '扫描件.pdf'],
  ['笔录.exe', 'text/plain', '笔录.txt'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['C:\\证据\\相片.png', 'image/png', '相片.png'],
  ['.htaccess', 'text/plain', 'htaccess.txt'],
  ['相片\u{202E}gnp.exe', 'image/png', '相片gnp.png'],
  ['一\r\n二\u{0}.txt', 'text/plain', '一二.txt'],
  ['a<b>:"|?*.pdf', 'application/pdf', 'a_b______.pdf'],
  ['', 'image/png', '未命名.png'],
  ['长'.repeat(300), 'image/png', `${'长'.repeat(200)}.png`],
])('F9 the name %j of %s is %j', (given, mediaType, name) => {
  expect(cleanName(given, mediaType)).toBe(name);
});
