import type { Received } from './file-store.ts';
import { findMembers, findMemberText, type Member } from './zip.ts';

/** Every type of file that is taken, and how it is called when it is kept on somebody's machine. 可接收的文件类型 */
export const MEDIA_TYPES = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/mp4': 'm4a',
  'video/mp4': 'mp4',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
} as const;

export type MediaType = keyof typeof MEDIA_TYPES;

/** What a file is by its own bytes, with the text in it as far as it is text; or why it is not taken. */
export type Sniffed =
  | { readonly mediaType: MediaType; readonly text: string }
  | { readonly refused: 'archive' | 'macros' | 'unreadable' | 'unknown' };

const HEAD = 4096;
const MOST_TEXT = 33_554_432;

const ascii = (bytes: Uint8Array, from: number, length: number): string => String.fromCodePoint(...bytes.subarray(from, from + length));

/** The first bytes of what can be told by them. */
const SIGNATURES: readonly (readonly [MediaType, (head: Uint8Array) => boolean])[] = [
  ['application/pdf', (head) => ascii(head, 0, 5) === '%PDF-'],
  ['image/png', (head) => ascii(head, 0, 8) === '\u{89}PNG\r\n\u{1A}\n'],
  ['image/jpeg', (head) => ascii(head, 0, 3) === '\u{FF}\u{D8}\u{FF}'],
  ['image/webp', (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WEBP'],
  ['audio/wav', (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WAVE'],
  ['image/tiff', (head) => ['II*\0', 'MM\0*'].includes(ascii(head, 0, 4))],
  ['audio/mp4', (head) => ascii(head, 4, 4) === 'ftyp' && /^M4[AB] $/u.test(ascii(head, 8, 4))],
  ['video/mp4', (head) => ascii(head, 4, 4) === 'ftyp' && /^(?:iso[m2-9]|mp4[12]|avc1|M4V |MSNV|dash)$/u.test(ascii(head, 8, 4))],
  ['audio/mpeg', (head) => ascii(head, 0, 3) === 'ID3' || isMpegFrame(head)],
];

/** Eleven bits of synchronisation, then layer III. */
const isMpegFrame = ([first = 0, second = 0, third = 0]: Uint8Array): boolean =>
  first === 0xff && (second & 0xe0) === 0xe0 && ((second >> 1) & 3) === 1 && third >> 4 !== 0xf;

/** Tells a file's type by its bytes alone: what its sender calls it counts for nothing. */
export async function sniff(received: Received): Promise<Sniffed> {
  const head = await received.part(0, HEAD);
  const mediaType = SIGNATURES.find(([, fits]) => fits(head))?.[0];
  if (mediaType !== undefined) return { mediaType, text: '' };
  return ascii(head, 0, 4) === 'PK\u{3}\u{4}' ? officeDocument(received) : plainText(received);
}

async function plainText(received: Received): Promise<Sniffed> {
  if (received.bytes > MOST_TEXT) return { refused: 'unknown' };
  const bytes = await received.part(0, received.bytes);
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  // Control characters, other than those that move on, do not stand in texts.
  // oxlint-disable-next-line no-control-regex
  return text === undefined || /[\0-\u{8}\u{E}-\u{1F}]/u.test(text) ? { refused: 'unknown' } : { mediaType: 'text/plain', text };
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Kind {
  readonly mediaType: MediaType;
  /** The member by which it is known. */
  readonly by: string;
  /** The members in which people write. */
  readonly written: RegExp;
}

const OFFICE: readonly Kind[] = [
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    by: 'word/document.xml',
    written: /^(?:word\/(?:document|header\d*|footer\d*|footnotes|comments)|docProps\/(?:core|app|custom))\.xml$/u,
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    by: 'xl/workbook.xml',
    written: /^(?:xl\/(?:sharedStrings|worksheets\/[^/]+)|docProps\/(?:core|app|custom))\.xml$/u,
  },
];
const OPEN_DOCUMENT: MediaType = 'application/vnd.oasis.opendocument.text';
const OPEN_WRITTEN = /^(?:content|styles|meta)\.xml$/u;

/** An archive is taken only where it is a document, without programs in it. */
async function officeDocument(received: Received): Promise<Sniffed> {
  const members = await findMembers(received);
  if (members === undefined) return { refused: 'archive' };
  if (members.some(({ name }) => /(?:^|\/)(?:vbaProject\.bin|Basic\/|Scripts\/)/u.test(name))) return { refused: 'macros' };
  const found = OFFICE.find(({ by }) => members.some(({ name }) => name === by));
  if (found !== undefined) return written(received, found.mediaType, textsAmong(members, found.written));
  const [first] = members;
  const says = first?.name === 'mimetype' ? await findMemberText(received, first) : undefined;
  return says === OPEN_DOCUMENT ? written(received, OPEN_DOCUMENT, textsAmong(members, OPEN_WRITTEN)) : { refused: 'archive' };
}

const textsAmong = (members: readonly Member[], which: RegExp): readonly Member[] => members.filter(({ name }) => which.test(name));

async function written(received: Received, mediaType: MediaType, members: readonly Member[]): Promise<Sniffed> {
  const texts: string[] = [];
  for (const member of members) {
    const xml = await findMemberText(received, member);
    // What cannot be read cannot be checked: it may be encrypted, broken, or made to unfold without end.
    if (xml === undefined) return { refused: 'unreadable' };
    texts.push(textOf(xml));
  }
  return { mediaType, text: texts.join('\n') };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What stands between the tags, a line for each paragraph or cell. */
const textOf = (xml: string): string =>
  xml
    .replaceAll(/<\/(?:w:p|text:p|text:h|si|is|[a-zA-Z]+:[a-zA-Z]+Id|dc:[a-z]+|dcterms:[a-z]+|cp:[a-zA-Z]+|meta:[a-z-]+)>/gu, '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '');
