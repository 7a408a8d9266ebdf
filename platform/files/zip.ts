import { inflateRawSync } from 'node:zlib';
import type { Received } from './file-store.ts';

/** One member of an archive. */
export interface Member {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: number;
  readonly offset: number;
}

const END = 0x06_05_4b_50;
const CENTRAL = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** A directory longer than this is no office document's. */
const LONGEST_DIRECTORY = 4_194_304;
/** No more of a member than this is unpacked: what unfolds further is meant to do harm. */
const MOST_UNPACKED = 33_554_432;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The members of a ZIP archive as its directory lists them (APPNOTE 4.3.12); undefined where it is none that can be read. */
export async function findMembers(archive: Received): Promise<readonly Member[] | undefined> {
  const from = Math.max(0, archive.bytes - END_LENGTH - LONGEST_COMMENT);
  const tail = viewOf(await archive.part(from, archive.bytes - from));
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const [length, offset] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    if (length > LONGEST_DIRECTORY || offset + length > archive.bytes) return undefined;
    return membersIn(await archive.part(offset, length));
  }
  return undefined;
}

function membersIn(bytes: Uint8Array): readonly Member[] {
  const view = viewOf(bytes);
  const members: Member[] = [];
  for (let at = 0; at + CENTRAL_LENGTH <= view.byteLength && view.getUint32(at, true) === CENTRAL;) {
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    members.push({
      name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + name)),
      isDeflated: view.getUint16(at + 10, true) === 8,
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += CENTRAL_LENGTH + name + extra + comment;
  }
  return members;
}

/** What a member says, as text; undefined where it is not where the directory says, is broken, or unfolds without end. */
export async function findMemberText(archive: Received, { offset, packed, isDeflated }: Member): Promise<string | undefined> {
  if (packed > MOST_UNPACKED) return undefined;
  const head = viewOf(await archive.part(offset, LOCAL_LENGTH));
  if (head.byteLength < LOCAL_LENGTH || head.getUint32(0, true) !== LOCAL) return undefined;
  const bytes = await archive.part(offset + LOCAL_LENGTH + head.getUint16(26, true) + head.getUint16(28, true), packed);
  try {
    return new TextDecoder().decode(isDeflated ? inflateRawSync(bytes, { maxOutputLength: MOST_UNPACKED }) : bytes);
  } catch {
    return undefined;
  }
}
